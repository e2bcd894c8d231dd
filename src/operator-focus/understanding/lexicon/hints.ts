import type { Lexicon } from '../meaning.ts'

/** Words that say little alone; two of them together speak as one clear phrase. */
export const hints: Lexicon = [
  [
    'self_harm',
    2,
    `
    i .. (die|dying); suicide; suicidal; noose; my wrists; pills; overdose; i .. (pills|tablets|rope|razor|
    blade); painless; painlessly; painkillers; sleeping pills; (pill|pills|tablet|tablets) (bottle|bottles|
    packet|packets|box|boxes); goodbye (everyone|forever|all); no way out; cut (deep|deeper); i be nothing;
    not exist; existing; forever; alive; worthless; burden; hopeless
    `,
  ],
  [
    'danger',
    3,
    `
    not (wake|waking|wakes|woken) (up)?; (take|taking|took|grab|grabbing|lure|luring|touch|touching|snatch|
    snatching|film|filming|follow|following) .. (child|kid|girl|boy|children|kids|toddler|baby|minor);
    <person> .. (wandered|wander|strayed|ran|gone) (off|away|missing); (freezing|alone|lost|barefoot|naked|
    storm|snow) outside; in (great|terrible|severe|agonising|agonizing|extreme|a lot of|so much) (pain|
    agony|distress|danger)
    `,
  ],
  [
    'danger',
    2,
    `
    artery; arteries; wound; wounds; blood; bleed; bleeding; flame; flames; smoke; sparks; explosion;
    explode; scream; screams; screaming; stranger; dementia; alzheimers; diabetic; insulin; epileptic;
    epilepsy; swelling; swollen; choke; choking; unconscious; faint; fainted; dizzy; collapse; collapsed;
    pulse; weapon; weapons; knife; gun; armed; threatening; violent; violently; stalker; attacker; intruder;
    hostage; kidnap; kidnapped; ambulance; paramedic; paramedics; police; cops; firefighters; rescue;
    evacuate; evacuated; dying; die; death; killed; kill; murder; trapped; drown; drowning; poisoned;
    overdose; toxic; fumes; asphyxiated; suffocating; suffocated; stab; stabbed; shot; gunfire; assault;
    assaulted; attack; attacked; attacking; burns; burnt; injured; injury; hurt; gas; fire; bomb; bruises;
    limp; lifeless; motionless; unresponsive; convulsing; seizure; vomiting; (pill|pills) (bottle|bottles|
    packet); cpr; bitten; severe pain; agony; emergency
    `,
  ],
  [
    'distress',
    2,
    `
    i .. (sweating|shaking|trembling|spinning|crying|sobbing|nauseous|dizzy|alone|scared|afraid|failing|
    failed|stuck|frozen|behind|lost|tired|sad|hurt|hurting); my (head|heart|chest|hands|stomach|mind|brain|
    nerves|body|back) ..; tears; crying; sobbing; too (much|many) ..; (everyone|everybody|nobody|no one) ..;
    so (many|much) ..; i can not ..; i do not know ..; nothing works; hate (this|it|myself|everything);
    alone; pressure; pointless; no point; unbearable; impossible; relentless; nightmare; drowning;
    suffering; i (want|need) .. (stop|end|out|peace|quiet|sleep|rest|breathe)
    `,
  ],
]
