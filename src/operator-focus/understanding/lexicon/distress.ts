import type { Lexicon } from '../meaning.ts'

/** Overwhelm, panic and exhaustion said about oneself. */
export const distress: Lexicon = [
  [
    'distress',
    5,
    `
    i ... (about|going|ready|close|near) to (break|snap|crack|burst|explode|shatter|crumble|collapse|fall apart|lose it) $;
    (drowning|buried|sinking|choking|suffocating) (in|under|with) .. (work|emails|requests|request|paperwork|tasks|invoices|bookings|messages|calls|repairs|complaints|stuff|problems|payments|arrivals|tickets|reports|admin|mail|questions|maintenance|orders|reviews|notifications|forms);
    can not .. (get|do|manage|finish|make) (anything|a thing|nothing) (right|done|well|work|straight) ..;
    (trouble|difficulty|a hard time|problems) (coping|concentrating|focusing|keeping up|managing|
    functioning|holding|staying calm|dealing with (it|all|this|everything|today)) ..; just? kill me now ..
    (emails|work|list|paperwork|inbox|meeting|complaints|guests|so many|too many); (about|ready|going) to
    (drop|drop dead|keel over|fall over|pass out from|crash); (hecha|hecho) (polvo|mierda|un lio|un
    desastre|un manojo|una mierda|trizas|pedazos); crise (d)? (angoisse|panique|nerfs) ..; i .. not (strong|
    good|smart|capable|fast|tough|brave|cut out|made) (enough|for this|for it) ..; feel like .. can not
    breathe ... (so|too|much|many|work|all|do|list|pressure|everything|stress); can not breathe ... (so|too)
    (much|many) ..; (want|need) to (run away|escape|hide|disappear|get away) (from)? ..; why (can not|do
    not|could not) i .. (cope|manage|handle|keep|do|breathe|stop|focus|think|function|be|calm|relax|get);
    (today|this|it|job|shift|week|work|guests|guest|boss|owner|day|night|list|place|they|everything) ..
    (broke|breaks|broken|destroyed|finished|crushed|drained|wrecked|ruined|defeated|floored|exhausted) me
    ..; (everyone|everybody|they|guests|boss|people) (all)? (hate|hates|despises|blames|blame) me ..;
    nothing (is|goes|going|i do|ever|seems to|works|has) .. (right|well|enough|works|working) ..; (i am|i
    be|head is|mind is|brain is|am|feel) .. spinning ..; tengo .. (nudo|ganas de gritar|mucha presion|
    demasiado|el corazon|taquicardia|vertigo|un ataque) ..; no puedo (pensar|respirar|dormir|concentrarme|
    parar de llorar|dejar de llorar|controlarme|calmarme|soportar|aguantar|sola|solo); (mi sento|sono) ..
    (sopraffatto|sopraffatta|a pezzi|male|persa|perso|distrutto|distrutta|in ansia|ansioso|ansiosa|esausto|
    esausta|stressato|stressata); non (respiro|dormo|ce la faccio|riesco piu|ne posso piu); (ho|sto avendo)
    .. (attacco di panico|ansia|crisi); je (suis|me sens) .. (submerge|submergee|noye|noyee|a bout|mal|seul|
    seule|panique|detruit|detruite|au bout); (crise|attaque) de (panique|nerfs|angoisse); ich (bin|fuhle
    mich) .. (gestresst|uberfordert|am limit|panisch|kaputt|leer|allein|hoffnungslos|ausgebrannt); wird mir
    (alles)? zu viel; panikattacke; nervenzusammenbruch; estou (a ponto de|prestes a) ..; me sinto .. (mal|
    sobrecarregado|sobrecarregada|perdido|perdida|sozinho|sozinha|exausto|exausta); (shaking|sweating|
    trembling|crying|sobbing|hyperventilating|nauseous) and (shaking|sweating|trembling|crying|sobbing|
    dizzy|hyperventilating) ..; (list|inbox|work|job|workload|emails|schedule|calendar|backlog|day|shift|
    pressure|stress|responsibility|responsibilities|paperwork|everything|it all|life|this|demands|deadlines|
    week|requests|calls|messages) (is|are|be)? (suffocating|strangling|choking|crushing|burying|drowning|
    swallowing|smothering|eating|destroying|breaking|draining|finishing|ruining|overwhelming) (me|us) ..;
    (everything|world|it all|life|walls|all) .. (collapsing|crashing|caving|falling|crumbling|closing|
    coming) .. (around|on|down on|in on) me; feel like .. (collapsing|crashing|caving|falling|crumbling|
    suffocating|exploding|fainting|screaming|bursting); (falling|fall|going|coming|gone|went|am|feel) (to|
    in|into) (bits|pieces|shreds|tatters) ..; coming apart ..; apart at the seams; (burst|bursting|broke|
    break|breaking|dissolved|reduced) (into|in|out|down in|out in|to)? tears ..; (sat|sit|sitting) .. (cry|
    cried|crying|sobbed|sobbing|tears); (so|too|that) much .. not know (where|what|how) ..; not know where
    to (begin|start|look|turn); (estoy|me siento|ando) .. (quemado|quemada|rota|roto|fundido|fundida|
    hundido|hundida|destrozado|destrozada|reventado|reventada|bloqueado|bloqueada|paralizado|paralizada|al
    limite|histerico|histerica|fatal|colapsado|colapsada|deprimido|deprimida|ansioso|ansiosa|petado|petada);
    me (voy|estoy) .. (volver loca|volver loco|quemando|derrumbando|hundiendo|rompiendo); me (derrumbo|
    hundo|rompo|quemo|bloqueo|colapso); (bag|bundle|ball|sack) of (nerves|stress|anxiety|tears|emotions) ..;
    (nervous|worried|anxious|stress|pressure|deadline|deadlines|workload|inspection|audit|backlog) ... can
    not breathe; nothing matters (anymore|any more|to me|at all|now)? $; not (think|believe|know if|know
    whether|sure|see how|feel like|feel) (i|we|that i|if i|how i|that we) (can|could|will|am able to|would|
    have) .. (manage|cope|handle|do|make it|survive|get through|carry|keep|take|face|last|continue|go on|
    deal|finish|hold) ..; (got|have|had|has) nothing left (tonight|today|inside|in me|in the tank|to give|
    now)? $; (everything|it all|all|all of it|work) .. (falling|crashing|landing|dumped) on me; not in a
    (good|great|right) (place|way|state|headspace|mood|frame of mind) ..; in a (bad|dark|terrible|horrible|
    awful) (place|way|state|headspace); tell me (it|everything|that it) .. (ok|okay|alright|fine|all right);
    (it|everything) will be (ok|okay|alright|all right) $; need (someone|somebody) to (talk|listen|tell me|
    help me|hold|calm|hug) ..; need to talk to (someone|somebody) ..; reassure me ..; hate myself; i am
    (useless|a failure|worthless|failing everyone|failing|pathetic|an idiot|so stupid|such an idiot|letting
    everyone down|no good at this|bad at this); letting everyone down; i suck at ..; (it|this) is a lot
    (today|right now|to handle|for me|and i)?; a lot on my (plate|mind|shoulders) ..; brain (hurts|fog|
    fried|is fried|is mush|is dead|is full|stopped|has stopped|gave up|melted|melting) ..; my brain ..; need
    a (moment|min|sec|second|minute) (to (breathe|calm|cry|think|recover|collect)|please|i am) ..; (hard|
    difficult|struggling|struggle|impossible) to (keep up|cope|breathe with|function|concentrate|focus|get
    through|manage|stay calm|stay on top|stay afloat|keep going|keep calm|hold it together) ..; (fall|
    falling|fell) behind (on everything|and|with everything|again|i)?; everyone is (mad|angry|furious|upset|
    annoyed) (at|with) me; (thinking|think|close|about) (of|to|about) (quitting|walking out|giving up|
    resigning|leaving this job|running away) ..; about to (walk out|quit|give up|resign) ..; nothing left in
    the tank; nothing left to give; running out of (steam|energy|patience|strength) ..; weepy; teary;
    tearing up; in tears; bawl; i am on the floor; want my (mum|mom|bed|mummy); want to (crawl|hide|curl|
    sleep forever) .. (bed|hole|desk|under)?; (head|world|walls|room) (is)? (spinning|closing in|crashing|
    caving) ..; everything (hurts|is blurry|is spinning|is crumbling|is crashing|is on top of me|is on fire
    and|at once|all at once|is too) ..; all at once .. (can not|help|i|too)? $; too much .. (can not|help);
    can not breathe ... (too many|too much| emails|calls|requests|tasks|work|deadline|deadlines|list|
    everything|all this|workload|guests|bookings|invoices|repairs); (cry|cried|crying) .. (times|today|
    shift|morning|lunch| twice|yesterday|day|night|week|hours|phone|work|desk); abrumado; abrumada;
    abrumador; (muy|tan|super) (abrumado|abrumada|cansado|cansada|estresado|estresada|agobiado|agobiada|
    nervioso|nerviosa|mal); debordee; deborde; debordes; uberfordert; end of my (strength|energy|patience|
    nerves); (mental|emotional) (load|exhaustion|strain|fatigue|collapse|state) ..; (too|so) (stressed|
    tired| exhausted|overwhelmed|anxious|panicked|drained|upset) (to|for|by|with|about|i); sos ... (<state>|
    <mood>|<feeling>); (not|never) .. in me today; everything is burning; nerves are (shot|frayed|fried|
    gone); (not|no) (have|got)? (the|any)? (energy|strength|bandwidth|motivation| headspace|capacity|will
    power|willpower) (for|to|left|today|anymore|any more|this) ..; i (just|really|simply|honestly|
    literally)? can not (even|just|anymore|any more)? $; too much $; (there is|it is|got|have|has) (just|
    simply|way|far)? too much; on the verge of? ..; verge of (tears|crying|breaking|collapse|a breakdown);
    punto de (llorar|explotar|rendirme|colapsar); (pull|pulling|tearing|rip|ripping) .. hair out; climbing
    the walls; (hit|hitting) (the|a) wall; at (sixes and sevens|a loss); (head|brain) (is)? (above|below|
    under) water; keep my head above water; (heart|chest|stomach) .. (pounding|racing|tight|knots|in knots|
    beating so fast|hurts from stress|sinking); knot in my stomach; butterflies in a bad way; lump in my
    throat; (jitters|jittery|shaky|restless|on edge|wound up|wired|tense|uptight|highly strung|strung out|
    nerves|frayed|cranky|nervous) ... (i|me|my|am|today|help|about|everything); my nerves; i am .. (tense|
    nervous|shaky|jittery|frayed|wound up|strung out|stretched too thin|rattled|in pieces|overtaxed|
    overcome|incapable|paralysed|paralyzed|frozen with|about done|nearly done in|unable to|not able to|not
    myself|not great|not good|not sleeping|not eating|not alright|not well|not feeling (well|good|great|ok|
    okay|myself)|not doing (well|great|good|ok|okay|so well|so good|too well|too good)|not in a good|not
    holding up|not ok|not okay|not handling|not keeping up|having a (hard|bad|rough| tough|terrible|
    horrible|awful|meltdown|breakdown|panic|crisis|nightmare|moment|wobble)); feel (like)? .. (not good
    enough|imposter|everything is|world is|walls|weight|breaking|going to burst|drained|under| overrun|
    trapped|suffocat|suffocating|suffocated|incompetent|a mess|nothing i do|quitting|i can not|it is too
    much|i will (never|not)|snapping|hiding|running away|the walls are); suffocating; suffocated; walls
    (are)? closing in; weight of the world; (juggling|handling|managing|carrying) (too (much|many)|
    everything (alone|myself|by myself)); (too|so) much (stress|pressure|work|to do|for one (person|human)|
    on me|on my shoulders|on my mind); (pressure|stress) .. (on me|on my shoulders); nobody understands;
    everyone (wants|needs|is (shouting|yelling|screaming|mad|angry|complaining)) .. (me|something|at me|and
    i|at once|from me); (everyone|guests|people|they|boss|owner|manager) .. (yelling|shouting|screaming|mad|
    angry|snapped|barking) at me; pulled in (every|all|ten|a thousand|different|too many) directions; (ten|
    hundred|thousand|million) things (at once|to do|going on|on my mind|at the same time) ..; no idea how (i
    am|i will|to (cope|manage|do all|get through|survive)|i can|we will) ..; do not know how .. (cope|
    manage|do it|do all|do this|survive|get through|keep going|much longer|more i can|continue|handle) ..;
    (could|can) (really)? use a (hug|break|breather|drink|nap); (i|we) (am|are)? (just|so|really|completely|
    utterly)? (done|over it|finished|beat|toast|cooked|fried|spent|broken|lost) $; i (just)? want (it|this|
    today|the day|everything|this shift|this day|this week) to (end|stop|be over) ..; (make|wish) (it|this|
    the phone|today|everything) .. (stop|end|go away); when will (it|this) (end|stop); i .. (breaking|
    cracking|crumbling|snapping|burning out|melting|melting down|unravelling|panicking|sobbing| bawling|
    weeping|crying|spiralling|spiraling|shaking|trembling|hyperventilating|overthinking| catastrophising|
    freaking) ..; (bawling|sobbing) ..; cry .. (bathroom|toilet|office|desk|car|corner|storeroom|staff room|
    shower); break down (and cry|in tears|crying|at any); losing (sleep|my mind|it|hope|control|my patience|
    my temper|my head|my grip|the will|track of everything|steam|my cool|all motivation|my marbles|my shit);
    lost (all)? (motivation|hope|control|the plot|my mind|my temper|my patience|my energy|the strength);
    (no|zero|out of) (motivation|strength|energy|patience|bandwidth|capacity|spoons|juice|steam|gas left|
    headspace|willpower|time to breathe|time for (lunch|a break|me)); (batteries|my battery|my tank|tank)
    (are|is)? .. (empty|flat|drained|low|dead); ready to (quit|give up|snap|cry|drop|collapse|scream|
    explode|throw in the towel|walk out); throw (in the|the) towel; (raise|wave|waving) the white flag;
    (sinking|drowning|going under|suffocating|dying|struggling| suffering|floundering|flailing|spiralling|
    crumbling) $; flailing; floundering; treading water; barely (coping|managing|standing|functioning|
    holding|hanging|surviving|awake|keeping|afloat|breathing|slept| making it); hardly (coping|managing|
    standing|functioning|keeping|awake|sleeping); just about (coping|surviving|holding); hanging (on)? by a
    thread; holding on by ..; (last|final) (straw|nerve); on my last (nerve|legs); my last nerve; (pushed|
    push) (me)? (over|to) the (edge|limit|brink); (on|at|over) the (brink|edge|precipice); brink of ..;
    (emotional|nervous|total|complete|hot) (wreck|mess|collapse|basket case|exhaustion); basket case; (rock|
    hit) bottom; black hole of work; doom; impending doom; dread; (sick|nauseous|nauseated|ill) (with|from)
    (worry|stress|nerves|anxiety|fear|exhaustion); worry .. (sick|death|sleep|constantly|about everything|
    night); worried (about)? (everything|all of it|sick|to death) ..; can not (calm down|relax|switch off|
    settle|rest|unwind|stop thinking|stop worrying|stop shaking|sit still|eat|get out of bed|get up|face
    (it|today|the|another|this|work|people|anyone)|concentrate|remember anything|see straight|see the end|
    see a way|find the strength|find my feet|get a grip|get it together|pull myself together|get through|
    make it through|win|do anything right|do everything|do it all|be everywhere|please everyone|split
    myself|stand it|tolerate|survive|last); (i am|im|feel|feeling|so|very|completely|totally| really|
    utterly|honestly) .. (rubbish|crap|shit|shite|hell|dreadful|ghastly|grim|rotten|wiped|dead|wrung out|run
    down|rundown|burdened|weighed down|battered|bruised|bogged down|buried|bombarded|besieged| beleaguered|
    hounded|pressured|pressurised|pressurized|harried|harassed by work|hassled|vulnerable| fragile|unstable|
    unsteady|disoriented|dazed|confused and|muddled|scatterbrained|all over|behind on|paralysed|paralyzed)
    (today|right now|by|with|and|under|at the moment|lately|this week|about)? ..; <i> .. <state>; (i|we)
    <be> .. <mood>; (feel|feeling) .. <mood>; (so|too|completely|totally|utterly| absolutely|dead|mentally|
    emotionally|physically) <mood>; ^ (exhausted|tired|shattered|knackered|drained| wrecked|fried|scared|
    spent|worried|frightened) $; i be .. not (ok|okay|fine|alright|well|good|coping|managing|doing well|
    doing great|doing so well|doing good|handling this|keeping up|in a good place|holding up|able to cope|
    able to think|sleeping); not (coping|managing) ..; (can not|could not|unable to|struggling to|not able
    to|can hardly|barely) (cope|keep up|handle|deal with (this|it|them|any|all)|think straight|think|
    function|focus on anything|take (it|this|any more|anymore|much more)|do (this|it|everything) (anymore|
    any more|all|alone|today)?|carry on|go on|face|manage this|manage it all|manage anymore|manage any more|
    stop (crying|shaking|worrying)|catch up|catch my breath|breathe (with|because|from|under)|keep going|
    hold on|hold it together|stand (it|this)|sleep|bear); do not know (how (to|i will|i can|i am|much
    longer|long) .. (cope|manage|keep|do this|continue|go on|survive|handle|get through|take)|what to do
    (anymore|any more|any longer)|where to (start|begin|turn)|which way to turn|what i am doing (anymore)?|
    how to do (all|this)|how much more); no idea where to (start|begin); not know where to (start|begin);
    too much (for me|today|to handle|to do|going on|on my plate|right now|at once|pressure|stress|work|
    happening|happens|at the same time); (it|this|everything|today|all) is (all)? (just|way)? too much; all
    too much; too many (things|tasks|problems|requests|issues|emails|calls|people) (at once|to handle|for
    me|right now|today|to do|going on|at the same time)?; way too much; (everything|it|my life|my day|this
    place|things|all|world) .. (falling apart|fall apart|falls apart|collapsing|crumbling|going wrong|goes
    wrong|out of control|out of hand|a disaster|a nightmare|chaos|caving in|crashing down|unraveling|piling
    up|closing in); (fall|falling) apart; (going|driving|drive|drives|driven) (me)? .. (insane|crazy|mad|
    nuts|up the wall|round the bend|over the edge|bonkers|loco|loca); stress me (out)?; (makes|making|make)
    me .. (<state>|cry|sick|crazy|insane|mad|scream|ill|anxious|want to cry|want to quit); (lose|losing|
    lost) (it|my mind|my head|the plot|my cool|control|my grip|my marbles|my sanity|my patience|all hope|
    hope); (going|about|want|wanna|ready|like|close|near|feel|going) to .. (cry|scream|crack|snap|break
    down|lose it|lose my|explode|collapse|burst into tears|quit|give up|run away|hide|melt down|faint|tears|
    throw up|breakdown|breaking point|burst|curl up|walk out|breaking|burnout|the edge|pass out|freak out|
    panic); (break|broke|breaking|broken) down (crying|in tears)?; (at|reached|close to|near|past|hit|
    hitting|reaching|beyond) .. (breaking point|my limit|my limits|limit|wits end|end of my (rope|tether|
    wits|patience)|the end of my|rock bottom|a wall|the wall|breakdown|burnout|meltdown|the edge|my wits|
    boiling point); end of my (rope|tether|wits); wits end; breaking point; (nervous|mental|having a|a
    complete|total|emotional) (breakdown|meltdown|melt down|wreck|collapse|crisis); meltdown; (panic|
    anxiety) (attack|attacks); (crying|cried|cry|sobbing|weeping) (in|at|all|again|my|on|since|over|because|
    now|for|and|every); tears (in|down|are); want to cry; could cry; need a (cry|hug|break|minute to
    breathe|moment to breathe|breather); (my|the) (head|brain|mind|heart|chest|hands|anxiety|stress|nerves|
    world|body|blood pressure) .. (spinning|spin|spins|explode|exploding|racing|pounding|fried|mush|melting|
    through the roof|tight|shaking|shot|hurts|gone|blank|frazzled|a mess|foggy|overloaded|on fire|jelly|
    killing me|going to explode|scrambled|short circuit|full|bursting|swimming|all over the place|broken|off
    the charts|stopped working|shutting down); (i|we) (am|are|be|feel|was|were)? .. (drowning|sinking|going
    under|underwater|under water|snowed under|up to my (neck|eyes|eyeballs|ears)|buried|drown|run ragged|
    spread too thin|stretched|run off my feet|in over my head|out of my depth|falling behind|all over the
    place|losing|a mess|a wreck|toast|done in|finished|cooked|fried|dead on my feet|dead tired|on the verge|
    on edge|on the edge|in bits|in pieces|at a loss|beside myself|in a state|in a panic|in a spiral|
    spiraling|spiralling|freaking out|stressing|stressin|hanging by|barely|hanging on|on my knees|at my
    limit|dying here|dying inside|shaking|not sleeping|out of energy|completely lost|so lost|so done|so
    behind|way behind|very behind|so over this|lost it|beat|pooped|worn out|wiped out|burned out|burnt out|
    burning out|going crazy|going insane|going mad|so tired|very tired|too tired|tired of this|sick of this|
    sick with worry|worried sick|sick of it all|fed up|cracking up|cracking|breaking|crumbling| crashing|
    fading|suffering|overrun|under so much|under a lot of|under too much|in trouble|scared| terrified|
    despairing|hyperventilating|numb|empty|running on empty|running on fumes|on fumes|low|so low|very low|
    down today|so down|really down|feeling down|sad|so sad|lonely|alone in this|all alone|so alone);
    drowning (here|in (work|emails|requests|tickets|paperwork|tasks|admin|invoices|bookings|it|all| this|
    messages|calls|repairs|complaints|stuff|problems|everything|payments)); ^ drowning $; buried in (work|
    emails|requests|tickets|paperwork|tasks|invoices|complaints|messages); snowed under; in over my head;
    out of my depth; up to my (neck|eyes|eyeballs|ears); under (so much|a lot of|too much|enormous|huge|
    immense|heavy|constant) (pressure|stress); (pressure|stress|anxiety|workload|load|work) .. (too much|
    getting to me|killing me|unbearable|crushing|high|eating me|insane|crazy|overwhelm|a lot|through the
    roof|off the charts); getting to me; got the better of me; on top of me; (get|getting|gets) on top of
    me; (freak|freaking| freaked|stress|stressing|stressed|wig|wigging) out; burn out; (burn|burned|burnt|
    burning) out; burnout; burn myself out; worn out; wiped out; (run|running|am) on (empty|fumes|no sleep|
    adrenaline); no (sleep|energy left|strength left|strength|energy|fuel left|patience left); (have not|
    not|did not|barely|hardly|without) .. (slept|sleep|eaten|eat|sat down|had a break|stopped|a break|had
    lunch|day off|a day off|had a day off|breathed|peed) ... (days|hours|day|night|nights|week|weeks|since|
    morning| today|yet|lunch|shift|all)?; (can not|not) slept; sleepless; (so|very|really|too|super|sooo|
    completely| totally|absolutely|utterly|just|bloody|dead|physically|mentally|emotionally) (<state>|
    knackered|drained|done|over it|over this|beaten|behind); feel .. (<state>|<mood>|awful|terrible|
    horrible|sick|like crying|like giving up|like quitting|like screaming|like a failure|like shit|like
    crap|like rubbish|like hell|useless|worthless|guilty|numb|empty| broken|heavy|trapped|defeated|so bad|
    really bad|very bad|very low|low|down|alone|sad|out of control|dizzy with|paralysed|paralyzed|behind|
    lost|stuck); ^ .. <state> $; i (just)? (give up|quit|surrender|hate (this job|this|my job|today|
    everything|it here)|need help (coping|with everything|i|now|badly)|need to (breathe|calm down|cry|
    scream|lie down|get out)|need a (break|holiday|hug)|want out|want to (quit|cry|give up|go home|run|
    scream|hide|disappear|curl up|sit down|leave it all|drop everything)|had enough|have had enough|have had
    it|have no strength|have nothing left|have no energy|can not anymore|can not any more|can not even|can
    not take|can not stop); (want|wanna|like) to (cry|give up|scream|hide|curl up); had enough (of this|of
    it|today)?; have had it with; feel like (giving up|quitting|crying|screaming|i am); (help|hlep|please
    help) .. (<state>|i am lost|too much); at my (limit|lowest|worst|wits end); at the end of (my|the)
    (rope|tether|line); i can not $; i can not (even|anymore|any more|today|breathe properly|stand|right
    now|with this|deal|do this|do it|do anything|keep|take); can not (anymore|any more) $; can not even
    (think|breathe|begin); (so|too|very|really) (stress|anxiety|panic|panicked|overwhelm|exhausted|tired|
    afraid|scared); (my|our) (stress|anxiety|panic|nerves|mental health|head) (is|are|be|has|have|level|
    levels); mentally (exhausted|drained|not|done|gone|checked out|unwell|struggling); mental health ..
    (bad|low|poor|suffer|suffering|struggling|not good|shot); stress level .. (high|max|maxed|roof|up|
    through|insane); hyperventilate; hyperventilating; heart (is)? (racing|pounding); chest (is)? tight;
    <state> ... can not breathe; can not breathe ... <state>; can not breathe (with|because of|under) (all|
    this|the|so much); can not breathe (pressure|stress|too much); (on fire|burning) ... (not literally|
    figuratively|metaphorically|not really literally); (everything|whole day|day|world|place|inbox|schedule|
    hair|to do list|phone|week) .. on fire ... (what|help|first|not|omg|i); (inbox|schedule|hair|head|
    calendar) .. on fire; i am on fire not literally; all hell .. loose; (living|utter|total|complete|
    absolute) (hell|nightmare|chaos|mess|disaster|shambles); (drowning|sinking|dying) (here|man|over here|
    inside); this (job|place|shift|week|day|building|guest|owner) is (killing|breaking|destroying|crushing|
    wearing| draining|ruining|finishing|stressing|going to kill|too much for|getting to) me; (killing|
    breaking|destroying|crushing|draining|wearing) me (down|out|slowly|today|inside); (save|rescue) me;
    behind on everything; so far behind; (i|we) .. (so|way|too|far|really|hopelessly|badly) behind (with
    everything|on everything|and|today|schedule)?; nobody (is)? (helping|helps) me; no one (is)? (helping|
    helps) me; doing (this|everything|it all) (alone|by myself|on my own); (i am)? all (on my own|alone)
    (here|again|tonight|today|with)?; alone (here|on shift|on the desk|tonight|with all|and) ... (can not|
    help|everything|too|so|all|many); i (keep|am) (messing|screwing|mess|making mistakes|forgetting
    everything|failing); (i am|such) .. failure; i am failing; mess (this|it|everything) up; messed
    everything up; scared i; terrified (of|i|that); dread (today|this|tomorrow|going|coming|work|the);
    dreading; (not|never) (going to|gonna) (make it|survive|get through|cope|manage) (today|this|through|
    tonight|the day|the week)?; how (am i|do i|will i|can i|are we|would i) (supposed|meant|going|ever)? to?
    (survive|cope|handle (all|this)|get through|do (all|everything)|manage (all|everything)|deal with all);
    make it stop; too much too much; struggling; i (am)? (really|so)? struggle; having a (hard|tough|rough|
    bad|terrible|awful|horrible|shit|difficult|crap|nightmare) (time|day|week|morning|shift|one|night|
    moment); (rough|horrible|terrible|awful|worst|nightmare|hellish| brutal) (day|shift|morning|week|night)
    .. (i|me|my|help|so|ever|can not)?; (calm|talk) me down; help me (calm|breathe|cope|through|get through|
    i am|please i); crysign; crysign ... (help|can not|too much|today|so|i); wtf do i do; please (just)?
    tell me what to do; (just|please) tell me (one|what|the one) thing (to do|i|please); (one|only one)
    thing at a time .. (can not|please|overwhelm); what (on earth|the hell|the heck) (do i do|am i|should i|
    now); (i am|feel|so) (swamped|slammed|hammered|flooded|maxed out|maxed|stretched thin|stretched|
    overloaded|inundated|bogged down|snowed|overbooked|flat out|run ragged|frantic|rushed off my feet|rushed
    off); no (puedo|doy|aguanto) mas; no puedo (con|mas|seguir|manejar|respirar con|dormir); no (doy|damos)
    abasto; (estoy|me siento|ando|me encuentro) .. (<state>|mal|fatal|perdido|perdida|triste|al limite|hasta
    arriba| harto|harta|muerto|muerta|cansado|cansada|llorando|temblando|asustado|asustada|rebasado|
    rebasada| superado|superada|sobrepasado|sobrepasada|ahogado|ahogada|desquiciado|frustrado|frustrada);
    (esto|todo) (me supera|me sobrepasa|es demasiado|se me viene encima|me agobia|me estresa); es demasiado;
    me (supera|sobrepasa|agobia|estresa|desborda|rebasa|ahogo en); (mucho|tanto|demasiado|que) (estres|
    agobio|ansiedad); ataque de (panico|ansiedad|nervios); tengo (ansiedad|panico|miedo|mucha ansiedad|mucho
    estres|ganas de llorar); quiero llorar; voy a (llorar|explotar|volverme loco|volverme loca); me (vuelvo|
    estoy volviendo) (loco|loca); al (limite|borde); estoy hasta .. (arriba|cuello|coronilla|narices);
    ayudame .. (no puedo|por favor|estoy); demasiado (trabajo|para mi); muy (cansado|cansada|estres); je
    (suis|me sens) .. (deborde|debordee|stresse|stressee|epuise|epuisee| depasse|depassee|angoisse|
    angoissee|perdu|perdue|a bout|fatigue|fatiguee|crevee); je (n)? en peux plus; en peux plus; j en peux
    plus; je craque; c est trop; trop de (stress|travail); ich bin .. (uberfordert|gestresst|erschopft|am
    ende|fertig|verzweifelt|mude); ich kann nicht mehr; schaffe (das|es) nicht; zu viel fur mich; estou ..
    (sobrecarregado|sobrecarregada|estressado|estressada|exausto|exausta| cansado|ansioso|ansiosa|esgotado|
    esgotada|stressado|stressada|em panico|desesperado); nao aguento (mais)?; nao consigo mais; sono ..
    (stressato|stressata|esausto|esausta|sopraffatto|sopraffatta| disperato|disperata|stanco|stanca|
    esaurito|esaurita); non ce la faccio (piu)?
    `,
  ],
  [
    'distress',
    4,
    `
    <state> (right now|rn|today|here|this morning|this week|again|already|by|about|with|over|and|as|tbh|
    please|help|lately|beyond); i am? .. <be> (so|very|too|really|all|just|completely|totally|such|a|an|the|
    quite|pretty|bit)? (total|complete|absolute|nervous|emotional|hot|bundle)? of? <feeling>; i (feel|
    feeling|felt) .. <feeling>; (feel|feeling) .. <feeling>; bundle of nerves; i (could|want to|need to|am
    going to|just want to|wanna|might|will) (just)? (scream|cry|sob|break|snap|explode|vomit|puke| faint|
    collapse|quit|hide|disappear for a while|vanish for|throw up|hit someone|punch a wall|run away|lose it);
    (so|too|really|completely|totally|utterly|absolutely) <feeling>; i (do not|can not|did not)? (just)? ..
    have it in me ..; have (it|any) in me; all on me; all up to me; on my own (here|with|again|today|and|
    tonight); (depends|relies|rests|falls|lands) on me ..; my (shoulders|plate is|plate) .. (full|
    overflowing|too much|weight|heavy); i can not .. (everything|at once|all this|all of this|any more|
    anymore|much longer|this pace|like this|alone|on my own|by myself|myself together|myself|with this|this
    job|this today|this week); i do not (know|see) .. (how|anymore|any more|what to do|where i am|what i am
    doing|what is what|which way|who to turn|where my head); (it|this| things|everything|today|work|job|
    shift|day|week|life|place|all of it|all this) (is|are|has|gets|got|getting|feels|be)? .. (too (much|
    hard|heavy|stressful|intense|overwhelming| difficult|chaotic|crazy)|a mess|insane|unbearable|impossible|
    killing|hell|hellish|nightmare|torture| exhausting|draining|overwhelming|stressful|crushing|beating me|
    breaking me|getting me down|wearing me|doing my head in|driving me|out of hand|out of control|more than
    i can|beyond me|hopeless|falling on|unmanageable|relentless|never ending|crazy and i|chaos and i|chaos
    i|crushing me|eating me alive|swallowing me|suffocating|destroying me|ruining me|making me (ill|sick|
    cry|anxious|crazy)); doing my head in; does my head in; eating me (up|alive); more than i can (handle|
    take|bear|manage|cope|chew); bitten off more; (help|save) me .. (breathe|calm|cope|focus|please i|before
    i|from this|panic|stress|drowning); my (anxiety|stress|panic|depression|nerves|head|mind|chest|heart|
    hands| body|brain|stomach|mental|eyes are|legs are|blood pressure) (is|are|be|keeps|keep|feels|feel|
    hurts|hurt|aches|won|will not) ..; (no|not) (enough)? (hours|of me|arms|hands) .. (day|left|do it|
    enough|to go round|to cope|me); i (need|want) (a)? (break|rest|pause| breather|minute|moment|holiday|
    drink|cry|hug|therapist|out|to breathe|to rest|to sleep|to lie down|to stop|to cry|to get away|to
    escape|to sit|some air|some rest|some peace|five minutes|to calm|calming) .. $; i (have|had) (not)? ..
    (slept|eaten|had a break|sat down|stopped|breathed|peed|a day off|been home) ..; (running|going) on (no
    sleep|coffee|caffeine|fumes|empty|adrenaline|three hours|two hours|<number> hours) ..; (everyone|
    everybody|they|people|guests) .. (wants|want|need|needs|asking|shouting|yelling| screaming|blames|
    blaming|hates) .. (from me|at me|of me|me and i|on me|something and i); hate (my job|this job|today|my
    life here|everything|it here|this place|this shift) ..; want to go home; wanna go home; can not wait for
    this (day|shift) to end; (when|make) .. (day|shift|this) .. (over|end|stop) .. i (am|can not) ..; dont
    know how much (more|longer) ..; do not know how much (more|longer) ..; (how|what) much more can i (take|
    handle) ..; i am only (one|human|one person); only one person; one person can not ..; only human; (i be|
    i am) human .. (not|only|too); i be .. (at the end|near the end|done for|past my limit|past it|beyond
    tired|beyond exhausted|beyond stressed|past caring|crashing|flagging|fading| wilting|buckling|crumbling|
    cracking|breaking|splintering|failing|drowning|suffocating|sinking| collapsing|melting|burning out|
    unravelling|unraveling|losing); beyond (tired|exhausted|stressed|overwhelmed|done|frustrated|burnt out|
    burned out|fed up|knackered); <state>; sos emotional; panicking; ^ help $; ^ help me $; i need help;
    knackered; breakdown; so behind; aargh; argh; aaargh; ugh ... (everything|today|can not|so much|too|
    again|help); need a break; i am a mess; a mess today; exhausting day; not ok; not okay; ^ (so|very|too|
    super) tired; i am tired; tired of (this|it|everything)
    `,
  ],
]
