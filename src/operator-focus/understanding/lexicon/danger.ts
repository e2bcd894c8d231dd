import type { Lexicon } from '../meaning.ts'

/** Fire, gas, violence, injury: danger to life at this moment, whoever is in it. */
export const danger: Lexicon = [
  [
    'danger',
    5,
    `
    (blue|grey|gray|purple) (lips|face|skin|fingers); (lips|face|skin) .. (blue|grey|gray|purple);
    (was|been|got|be|get|is) (run|knocked|mown|mowed) (over|down) ..; (kick|kicked|kicking|smash|smashed|
    smashing|bash|bashed|break|broke|breaking|force|forced) (in|down|open) .. (door|doors|window|windows);
    (being|be|been|get|getting) stalked ..; en llamas; (esta|estan) (ardiendo|quemandose|en llamas); (arde|
    ardiendo) ..; (drink|drank|drunk|drinks|drinking|ate|eaten|eat|licked|inhaled|inhale|breathed in|sprayed
    with) .. (cleaning|cleaner|fluid|chemical|chemicals|bleach|detergent|antifreeze|pesticide|acid|ammonia|
    solvent|paint|petrol|gasoline|drain|chlorine|disinfectant|pills|medication|poison|mushroom|mushrooms);
    (can not|could not|unable to|not) .. (find|locate|see) .. (year old|child|son|daughter|baby|toddler|kid|
    boy|girl|grandson|granddaughter|dementia); (gas|fuel|propane) (pipe|line|main|tank|bottle|canister|
    cylinder|hose|valve|tap) .. (break|broke|broken|burst|cracked|leaking|hissing|open|damaged|hit|cut|
    smell|smells); hissing .. gas; gas .. hissing; (stuck|held|trapped|pulled|sucked|dragged|caught|pinned)
    .. (under water|underwater|under the water|in the drain|pool drain|by the drain); (swimmer|bather|diver|
    guest|child|kid|man|woman|he|she|boy|girl|someone) .. not (come|coming|came|resurfaced|resurface|
    surfaced|surface) (up|out|back up|to the surface) ..; (stalk|stalked|stalking|stalker) .. (here|now|
    guest|her|him|me|lobby|outside|room); (pregnant|elderly|old|disabled|diabetic|injured|sick) (woman|lady|
    man|guest|resident|person|girl|tenant|couple) .. (pain|trapped|stuck|bleeding|fell|fallen|faint|
    collapse|contractions|labour|unwell|not breathing|dizzy|confused|alone|missing); (lift|elevator) ...
    (pregnant|in pain|faint|fainting|panic attack|claustrophobic|asthma|oxygen|not breathe|unconscious|
    screaming|crying|hurt); (against (her|his|my|their) will); (held|keeping|kept|holding) .. (captive|
    prisoner|hostage|against); (one|two|three|four|five|six|seven|eight|nine|ten|<number>) year old ..
    (missing|lost|gone|alone|unconscious|hurt|vanished|disappeared|not|drowning|choking|bleeding|fell|taken|
    wandered|ran|stuck|trapped); (911|999|112); emergency services ..; (call|calling|called|get|need|phone|
    ring|dial) .. (911|999|112|fire brigade|fire department|emergency services|coastguard|poison control|an
    ambulance|paramedics|the police|the cops); (in|is in|having|complaining of|complains of|has|got) ..
    (chest pain|chest pains|labour pains|contractions|crushing pain|severe pain|terrible pain|a seizure|a
    fit|convulsions|a stroke|heart attack|palpitations); (poured|pouring|threw|throwing|splashed) .. (acid|
    petrol|gasoline|boiling water|hot oil|bleach) (on|over|at|in) ..; (not|stopped|no longer) (conscious|
    breathing|moving|responding|responsive|alive) ..; no pulse; (lost|loses|losing) consciousness; out cold
    ..; (barely|hardly) (conscious|breathing|alive|responding|responsive); (heavy|severe|massive) bleeding;
    (deep|bad|big|nasty|serious|head|stab|gunshot|bullet) (wound|wounds|gash|cut to|burns|burn) ..; (third|
    second) degree burns; (needs|need) (stitches|cpr|oxygen|resuscitation|an epipen|epipen|insulin|a
    tourniquet|first aid) ..; (swallow|swallowed|swallows|swallowing) (a|an|some|the|his|her|my|all|too
    many|<number>|bleach|poison|pills|tablets|glass) ..; (cracked|fractured|smashed|split|split open|cracked
    open|bashed|broke) (his|her|my|their) (skull|head|face|jaw|knee|nose|teeth) ..; not let .. (leave|go|
    out|escape) ..; (child|toddler|kid|baby|boy|girl|infant) .. (alone|unattended|unsupervised) ...
    (balcony|pool|rail|railing|roof|car|road|window|street|bath|lift|ledge); <person> .. on .. (rail|
    railing|ledge|roof edge|parapet|balcony wall); (tornado|hurricane|tsunami|wildfire|flash flood|
    landslide|avalanche|earthquake|bush fire|forest fire) .. (coming|heading|approaching|hit|hits|hitting|
    here|now|near|close|guests|evacuate|help|what); (<i>|<person>) .. (stuck|locked|trapped) (in|inside) ..
    (freezer|cold room|coldroom|walk in|sauna|steam room|lift shaft|elevator shaft|vault|boot|trunk|cellar|
    tank|chute|fridge|well|manhole); (cleaver|hatchet|crowbar|screwdriver|scissors|pitchfork) ..
    (threatening|attack|attacking|guest|staff|people|me|throat|waving|stab); (threatening|threatens|
    threatened|attacking|attacked|waving|brandishing|armed|came|running) .. (cleaver|hatchet|crowbar|
    screwdriver|scissors|machete|axe|bat|hammer); brennt; (clutching|clutches|clutched|holding|grabbing|
    gripping|grabs) (his|her|my|their) (chest|heart|throat) ..; burning (wing|building|room|floor|kitchen|
    house|lift|car|apartment|roof|basement|hotel|flat|curtains|sofa|bed|tower|block|corridor|staircase|
    garage|van|bin|oil|pan|socket|wire|wires|cables); missing <number> (year|years|yo|y o) ..; <number> year
    old .. (missing|lost|gone|alone|unconscious|hurt|vanished|disappeared|not|drowning|choking|bleeding|
    fell|kidnapped|taken); (someone|somebody|people|man|guy|men|they|he|she|gunman|shooter) (is|are)?
    shooting ..; ^ shooting ..; (stuck|trapped|locked) .. (burning|fire|smoke|flames|flood|rubble|
    collapsed); (cut|cuts|severed|slashed|sliced|punctured|nicked|opened) .. (artery|arteries|vein|veins|
    wrist|wrists|throat|neck|finger|hand|arm|leg|himself|herself|open); (grab|grabs|grabbed|grabbing|held|
    holding|holds|seized|pulling|dragged|dragging|pinned|choked|choking) .. by (the|her|his|my|their)
    (throat|neck|hair|arm|arms|wrist|collar|leg|feet|foot); (lost|loses|losing|severed|crushed|smashed|
    mangled|punctured|pierced|impaled|amputated|burned|burnt|scalded|injured|hurt|gashed|slashed|cut open|
    sliced|sliced open|cut|caught|trapped|jammed) (his|her|my|their|a|an|two|three|four|several|both|some|
    the tip of|part of|half) (a|his|her|my)? (finger|fingers|thumb|thumbs|toe|toes|leg|legs|arm|arms|foot|
    feet|eye|eyes|face|neck|spine|skull|rib|ribs|ear|tongue|hand in|hands in|hand open|wrist|knee|hand
    badly|limb|limbs); (terrible|bad|serious|awful|horrible|nasty|fatal|road|car|bike|scooter|motorbike|
    traffic|work|workplace|kitchen|lift|elevator|pool|swimming) accident ..; (there has been|there was|there
    is|there be|had|we have|have|just had|just been|been|in) (just)? an accident ..; accident .. (hurt|
    injured|bleeding|blood|ambulance|lost|fell|crushed|unconscious|help); (noie|noyade|evanoui|evanouie|
    saigne|poignarde|poignardee|couteau|arme a feu|blesses|urgence vitale|etouffe|crise cardiaque|
    empoisonne); se noie ..; ertrinkt; blutet; bewusstlos; messer; brand im; uberfall; erstickt;
    herzinfarkt; (afogando|afogou|sangrando|desmaiou|faca|arma de fogo|incendio); annega; annegando;
    sanguina; svenuto; coltello; incendio; (se esta)? ahogando ..; no (despierta|se mueve|reacciona); tiene
    (un)? (cuchillo|arma|pistola); (se)? desmayo ..; (esta)? sangrando ..; ataque cardiaco; accidente
    (grave)? ..; explosion ..; exploto ..; disparo ..; (le|me|lo|la) (ataco|atacaron|apunalo|apunalaron|
    disparo|disparon|golpeo|golpearon) ..; intoxicado ..; cut off .. (finger|fingers|hand|arm|toe|thumb|
    leg); (finger|fingers|thumb|hand) .. (cut off|chopped off|sliced off|severed|crushed); (chopped|sliced|
    sawed) off .. (finger|hand|thumb); (followed|follow|following|followed|chased) .. to (her|his|my|their|
    the) (room|car|apartment|door|flat); (strange|unknown|random|suspicious|creepy|shady|masked|hooded)
    (man|guy|person|men|woman|people|stranger|individual|male) ..; (man|guy|stranger|someone|somebody|men|
    ex|husband|boyfriend) ... (trying|tries|tried) to (get|break|force|come|climb) (in|into|inside|through);
    burn (the|this|our|my) (place|building|hotel|house|lobby|room) (down)?; burn it all down; shoot up the
    ..; blow up the (building|hotel|place|lobby|school); being burgled; burgled now; break in (happening|
    now|at|in); hit (over|on|in) the (head|face); knocked (out|unconscious|him out|her out); foaming (at|
    from); heat stroke; heatstroke; hypothermia; frostbite; miscarriage; losing the baby; (her|my) water
    broke; (her|my) waters broke; contractions (started|every|are|now|have); baby is coming; in labour; co
    (leak|alarm going|poisoning); (lift|elevator) .. (plunged|plunging|falling|dropped|free fall|freefall)
    ... (people| guest|guests|someone|inside|floors|hurt|injured|scream); stung by .. (allergic|swelling|
    bee|wasp|reaction); not swim; can not swim ..; lifeguard (needed|now|help); capsized; pinned under ..;
    trapped under ..; (child|kid|baby|girl|boy) .. (taken|grabbed|snatched|abducted|stolen) ..; snatched (a|
    the|my|her) (child|baby|kid|girl|boy); (bottle|chair|glass|rock|brick) .. thrown at (me|him|her|us|
    staff|a|the); threatened (me|him|her|us|staff|to|with) ..; shooting (happening|outside|now|upstairs|
    downstairs|nearby); someone shot; been shot; was shot ..; got shot; bullet (wound|hole|holes|in);
    shrapnel; turning (blue|grey|gray|purple); going (blue|grey|gray|purple|stiff|limp|cold); gone (limp|
    cold|grey|blue); not breathe (right|properly|well|normally) ..; isnt breathing; needle (next|in|arm|
    beside); syringe (next|in|arm|beside); (needle|syringe) .. (arm|next to (him|her)|beside (him|her));
    slumped; sprawled on ..; (break|breaking|kick|kicking|bang|banging|smash|smashing|force|forcing|trying
    to get|trying to break) .. (the|my|her|our) door (down|in|open) ..; break down the door; breaking down
    .. door; trying to (break|force|smash|push|climb) .. (in|into|inside|through|open|down|door|window) ..;
    (will not|would not|does not|refuses to|not) let (me|her|us|him|them|go|out) (leave|go|out|of|escape)
    ..; (pinned|held|holding|pinning) (me|her|him|down|us|against) ..; (headbutt|headbutted|throttling|
    throttled|clubbed|bludgeoned|knifed|gunned|slashed|slashing|pistol whipped|whipped|mauled|lynched|
    strangling|suffocating|smothering|burning alive|buried alive|impaled); hemorrhage; haemorrhage;
    haemorrhaging; hemorrhaging; vomiting blood; coughing (up)? blood; (snake|spider|scorpion|shark|
    jellyfish|dog|rat) (bite|bit|bitten|bites) ..; (gas|fuel) (pipe|line|main|tank|bottle|canister|cylinder)
    .. (hit|ruptured|burst|broken|cracked|cut|leaking| hissing|damaged|exploded|explode); (car|van|truck|
    lorry|bus|plane|helicopter|scooter) (crash|crashed|smashed|drove|on fire|overturned|rammed|accident) ..;
    crashed into ..; man down; code (red|blue|black); needed rescue; rescue (needed|team|please|now) ..;
    (need|needs|send|call) rescue; (<person>|i|we) .. (fall|fell|fallen|falling|tumbled|plunged|tumble) ..
    (stairs|balcony|roof|ladder| window|pool|shaft|scaffold|scaffolding|terrace|cliff|bath|shower|height|
    floor up); (tree|wall|sign| branch|scaffold|scaffolding|ladder|mirror|shelf|chandelier|balcony|roof|
    tile) .. (fell|fallen|came down|collapsed|landed|crashed) .. (guest|person|someone|people|child|woman|
    man|car with|him|her|staff|colleague|me); giving way; gave way under; (critical|serious|life
    threatening|grave) condition; in (cardiac|anaphylactic|septic|diabetic) ..; (blood|bleeding) ... (floor|
    bathroom|head|face|everywhere|lot|heavily|will not stop|stop); not stop bleeding; (broke|broken|
    dislocated|snapped|twisted) .. (leg|arm|hip|neck|ankle|wrist|nose|shoulder|collarbone|rib| ribs|spine|
    jaw); (burnt|burned|burns|burn|scald|scalded) .. (hand|hands|face|arm|arms|body|skin|legs| badly|oil|
    steam|water|himself|herself); (hurt|injured|injury) .. (himself|herself|themselves|badly|bad| seriously|
    leg|arm|head|back|knee|hand|foot|ankle|neck|face|eye); (someone|somebody|person|guest|staff| child|
    colleague|worker|cleaner|resident|tenant) .. (needs|need) .. (ambulance|doctor|hospital|help now|
    medical|urgent|police|rescue|cpr|oxygen|stitches); full of (gas|smoke|fumes|flames); <person> .. (gone|
    went|going|is|been|pulled) under .. (water|hot tub|pool|tub|bath|sea|lake); <person> .. (in|at) ..
    (pool|hot tub|tub|bath|jacuzzi) .. (not breathing|face down|under|motionless|not moving); drooping;
    slurring; slurred; slurred speech; not (lift|move|feel) .. (arm|arms|leg|legs|face|side); (someone|
    somebody|child|guest|kid|he|she|man|woman|person|baby|boy|girl) (is|are) (drown|drowning|choking|
    bleeding|burning|dying); (car|truck|van|bus|taxi|scooter|motorbike|golf cart|train|bike) .. (hit|ran
    over|run over|knocked down|knocked over|struck) .. <person>; <person> .. (shocked|zapped|electrocuted)
    (by|from|in|when|while|and|badly)?; (get|got|was|been) (shocked|zapped) ..; (lie|lying|laying|lies|lay)
    .. (on|in|at) .. (floor|ground|corridor|stairs|hallway|pool|bathroom| street|pavement|bath|lobby|
    garage); (motionless|face down|lifeless|unresponsive person|turning blue|turned blue|foaming|frothing);
    (does|is|do|did|are|will) not (respond|responding|wake up|waking up|move|moving) ..; (is|are|was|has
    started|started|still) burning; (punch|punching|punched|kick| kicking|kicked|slap|slapping|strangle|
    strangling|choking|stab|shoot|attack|attacked|attacking|assault| bite|biting) .. (me|him|her|them|us|my|
    his|<person>); (hit|hits|hitting|beat|beats|beating|grab|grabbed| grope|groped|groping|shove|shoved|
    push|pushed) (me|him|her|us|my|his|a|the|another)? <person>; (hit|hits|hitting) (me|him|her|us);
    (hurting|harm|harming|abusing|abuse|molest|molesting|strangling| torturing) .. (me|him|her|them|us|
    child|kid|wife|girlfriend|baby|people|guest|staff|someone); (afraid|scared|fear|fears|fearing|terrified)
    for (her|his|my|their|our) (life|safety|lives); (not|un) safe .. (life|man|ex|husband|boyfriend|
    stranger|outside); help .. (dying|bleeding|fire|attack|drowning|choking|not breathing|police|ambulance|
    emergency|someone is); (he|she|they|guest|man|woman|someone|kid|baby|child) (is|are)? (turning|turned|
    going|gone) (blue|purple|grey|pale|stiff); no pulse; heartbeat; heart stopped; (start|started|starting|
    doing|do|know|need) cpr; unconscious; lost consciousness; losing consciousness; (severe|bad|massive|
    sudden) (pain|bleeding|burn|burns|reaction|headache and); (deep|bad|nasty|big) (cut|wound|gash|burn);
    (impaled|severed|amputated|crushed|mangled) ..; (finger|hand|arm|leg|foot) .. (cut off|severed|crushed|
    caught in|trapped|stuck in the (door|lift|machine)); (third|second) degree burns; (acid|chemical|boiling
    water|hot oil) .. (face|eyes|burn|burned|burnt|skin); (gas|fumes|vapour| vapor|petrol|fuel|chlorine|
    ammonia|chemicals) .. (dizzy|headache|headaches|faint|sick|breathe|coughing| nausea|evacuate); everyone
    .. (coughing|fainting|evacuate|evacuating|out now|get out); (coughing|choking) .. (smoke|gas|fumes);
    hiss .. gas; gas is on; (left|leaving) the gas on; gas .. (on|open) .. (smell|explode|unlit); rotten
    (egg|eggs) .. (gas|smell|boiler|kitchen); (fire|smoke) ... (room|floor|kitchen|lobby|building|hall|
    corridor|balcony|roof|basement|garage|laundry|spa|gym|stairs| restaurant|bar|unit|apartment|suite|bin|
    elevator|lift|shaft) (now|help|quick|please)? $; (curtain| curtains|bed|bin|grease|oil|pan|oven|car|
    kitchen|electrical|roof|rubbish|garbage|house|building|forest| bush|chimney|grill|bbq|mattress|sofa|
    battery|chip pan) fire; (started|starting|start|spotted|see|saw| reported|got|have|huge|big|small|
    little|a|another|is|real|major) fire $; fire (started|broke out| reported|now|help|please|everywhere|
    quick|emergency|upstairs|downstairs|outside|next door|spreading); (live|loaded|real) (round|ammo|
    ammunition|gun|grenade); grenade; (drunk|angry|aggressive|drugged|crazy|naked) (man|guest|guy|woman|
    person) .. (threatening|attack| attacking|hit|hitting|punch|punching|knife|gun|bottle|weapon|violent|
    smashing|swinging|chasing|will not leave|throwing|fighting|assault|spit|harass|grab); (chasing|chased)
    (me|us|her|him|staff|guests|<person>); (throwing|throws|threw) .. (at|bottles at|chairs at|things at)
    (me|us|staff|people|guests|reception|<person>); (followed|follow|following) (me|her|us) (home|to|into|
    inside|up)?; (hold|holding|held|holds) .. (hostage|against (her|his|their) will|captive|at (knifepoint|
    gunpoint)); knifepoint; gunpoint; (kidnapping|abduction|abducting|trafficking|trafficked); (lock|locked|
    locking) .. (her|him|child|kid|baby) .. (in the (car|room|balcony|sauna|freezer)|inside the (car|sauna|
    freezer)); (drugged|spiked|roofied) ..; drink was spiked; (sexual|sexually) (abuse|abused|abusing|
    harassing|attacked|attack|assaulting); (emergency|life or death|matter of life) ... (death|life); fire
    (in|at|on|near|inside|by|outside|under|behind); fire alarm .. <alarming>; (smoke|co|gas|carbon monoxide)
    (alarm|alarms|detector|detectors|sensor) .. <alarming>; alarm .. <alarming> ... (smoke|fire|flames|
    burning|evacuat|gas); on fire; set fire; (catch|caught|catching) fire; burst into flames; there is ..
    fire; call .. (fire brigade|fire department|firefighters|911|999|112|000| police|ambulance|paramedic|
    paramedics|emergency services|cops|fire service); dial (911|999|112); (need|needs|send|get) ..
    (ambulance|paramedic|paramedics|police|cops|firefighters|fire brigade|fire department|medic|911);
    literally on fire; actually on fire; really on fire; this is not a drill; not a fire? drill; fire ...
    (help|evacuate|spreading|burning|quick); fire spreading; evacuate the; burning down; wildfire (near|
    close|approaching|coming); smoke (in|from|coming|everywhere|filling|pouring| billowing|under|inside|is|
    rising|all over|on|at|spreading); (see|smell|there is|thick|black|dense|lots of|lot of|full of|so much|
    with|smelling|inhaled|inhaling) .. smoke; smoke ... (fire|alarm going off|evacuate|can not breathe);
    filled with smoke; <appliance> .. (smoking|burning|on fire|in flames|sparking|exploded|alight|caught
    fire|smouldering|smoldering); (smell|smells|smelling) .. burning; burning (smell|plastic|rubber|wires|
    electrical|electrics); something (is)? burning; (kitchen|room| building|house|roof|curtain|curtains|bed|
    bin|laundry|car|garage|lobby|basement|apartment|flat|balcony| hallway|corridor|floor|unit|hotel|place)
    (is|are)? (burning|in flames|ablaze|alight|burning down); flames; ablaze; inferno; explosion;
    (something|boiler|gas|bottle|tank|battery|car|canister|transformer) .. (exploded|exploding|explode|blow
    up|blew up); bomb; (bomb|death) threat; explosive; explosives; suspicious (package|bag|parcel|device);
    sparks .. (from|fly|flying|coming|everywhere); electrocuted; electrocute; electrocution; electric shock;
    (get|got|gave|had|receive) .. shock from; live (wire|wires|cable|cables); carbon monoxide; co poison;
    (smell|smells|smelling|smelt|stink|stinks|stench| reek|reeks|whiff) .. gas; gas (smell|smells|odor|
    odour|leak|leaking|leaks|escape|escaping|fumes| everywhere|hissing|explosion); leak of gas; leaking gas;
    gas .. (smell|leaking|hissing|escaping); (toxic|chemical|chlorine|poisonous|ammonia) .. (leak|fumes|
    spill|cloud|gas|smell); not breathing; not breathe; (stop|stops|stopped) breathing; (can not|could not|
    barely|hardly|unable to|not able to|struggle to|struggling to|trouble|difficulty|hard to|fighting to)
    (breathe|breathing|breath); (short|shortness) of breath; gasping; choking; choke; <person> ..
    (unresponsive|not responding|not moving|not waking|blue|lifeless); not (moving|waking up|responding) ...
    (floor|pool|breath|bed); (pass|passed|passing) out; faint; fainted; fainting; <person> .. (collapse|
    collapsed|collapsing|fainted|dizzy|vomiting blood); (collapsed|collapsing); (ceiling|wall| roof|floor|
    balcony|scaffold|scaffolding|building|stairs|staircase) .. (collapse|collapsed|collapsing|caved in|
    caving in|coming down|came down); seizure; seizures; convulsing; convulsions; epileptic; having a fit;
    (a|having|had|massive|suspected) stroke; heart attack; cardiac arrest; (chest|heart) (pain|pains); pain
    in .. chest; numb arm; arm .. numb; allergic reaction; anaphylactic; anaphylaxis; throat .. (swelling|
    closing|swollen); asthma attack; overdose; overdosed; od; epipen; needs cpr; cpr; defibrillator .. now;
    bleeding; bleed (heavily|badly|a lot|out); blood (everywhere|on the|all over|pouring|gushing|coming|
    from|in the); (lots of|lot of|covered in|pool of|so much|losing|loses|losing a lot of) blood; (broke|
    broken|break) (his|her|my|a|their) (leg|arm|hip|neck|ankle|wrist|nose|back|skull); (head|serious|severe|
    bad) injury; injured; wounded; concussion; fractured skull; (seriously|badly|severely|really) (hurt|
    injured|burned|burnt|wounded|ill|sick); <person> .. (hurt|injured|bleeding|burned|burnt|scalded|
    wounded|stabbed|shot|attacked|assaulted|poisoned|beaten|raped|drowning|drowned|choking); (hurt|injure|
    attack|stab|shoot|assault|rape|murder|strangle|poison|harm) (me|us|him|her|them|someone|somebody|people|
    everyone|<person>); hurt badly; got hurt; is hurt; drowning (in|at) the? (pool|sea|tub|bath|water|lake|
    ocean|river|hot tub|jacuzzi); (someone|somebody|child|kid|baby) .. drowning; <person> .. (fall|fell|
    falling) (down|off|from|in|into|over|through|on|out|and|badly); <person> .. slip .. (hit|head|
    unconscious|bleed|blood|can not|hurt|injur); <person> .. (trapped|crushed|pinned|buried); <person> ..
    stuck (in|inside) .. (lift|elevator|fire|smoke); (trapped|stuck) in .. (lift|elevator) ... (breath|
    panic|help|hours|guest|child|kid|person|people|woman| man|faint); (trapped|locked) (in|inside|under) ..
    (fire|smoke|car|water|sauna|freezer); hit (his|her|my|the) head; struck by lightning; hit by .. (car|
    truck|van|bus|bike|motorbike); run over by; hit and run; (with|has|have|had|holding|pull|pulls|pulled|
    pulling|waving|carrying|brandishing|got| swinging|wielding|carry) (a|an|his|her|the)? (big|large|
    kitchen|loaded)? (knife|gun|weapon|machete|axe| rifle|pistol|blade|handgun|firearm|bat); gunman;
    shooter; gunshot; gunshots; gun shot; gun shots; shots fired; shooting in; shooting at; (hear|heard) ..
    (shots|gunshots|screaming|screams|gunfire); active shooter; armed; hostage; kidnap; kidnapped; abducted;
    knife ... (threat|threatening|stab|attack|lobby|reception|waving); stab; stabbed; stabbing; threatening
    (to)? (me| us|him|her|them|people|everyone|someone|staff|reception|security|<person>|kill|hurt|shoot|
    stab|burn| attack|beat|hit|the); (be|been|being|is|am|are|was|getting|got) threatened; threaten to
    (kill|hurt|shoot|stab|burn|attack|beat|hit|harm|jump|blow up); threaten .. with .. (knife|gun|weapon|
    violence|bat|bottle|hammer); (violent|violence|violently); domestic (violence|abuse|dispute|fight|
    incident); (will|going to|wants to|want to|tried to|trying to|threaten to|try to|would|says he will)
    kill (me|us|him|her|them|someone|everyone|people|<person>|the); (be|being|is|was|been|are) (attacked|
    assaulted|raped|stabbed|shot|beaten|robbed|mugged|strangled|chased| followed|abused|killed|murdered|
    kidnapped); under attack; attacking (me|us|him|her|them|people|staff|<person>|someone|another); murder;
    murdered; rape; raped; sexual assault; sexually assaulted; assault; assaulting; (strangle|strangling|
    punching|punched|kicking|kicked| slapping|slapped|choking|hitting|beating|hits|beats) (me|us|him|her|
    them|people|his|<person>|someone|each other|another|up|the|a); beat (him|her|me|them|his wife) up?;
    (beaten|beating) up; fight (in|broke out|going on|at the|between); fighting (in|at|with each other|each
    other|outside); (people|guests|men|two|them|drunks) .. fighting; (scream|screaming|screams|shouting|
    calling|yelling|crying) (for)? help; screaming (in|and|coming); her screaming; (urgent|immediate|
    immediately|medical) (medical)? (help|attention|assistance|care) .. (now|please|for|in|needed|guest|
    room); need (medical|urgent medical) (help|attention|assistance); medical emergency; life threatening;
    (his|her|their|my|our) (life|lives) (is|are)? in danger; in (immediate|grave|serious|mortal)? danger;
    dangerous (man|person|guest|situation); intruder; intruders; burglar; burglars; someone .. (breaking in|
    breaking into|broke in|broke into|break in|trying to get in|trying to break in|in my room|in her room|
    following me|following her|stalking|hiding in); (man|men|stranger|people|guy) .. (breaking in|breaking
    into|broke in|trying to get in|trying to break in|following me|following her|hiding in); break in in
    progress; robbery (in progress|now|at|happening); being robbed; robber; armed robbery; mugged; stalker;
    stalking (me|her); (it is|this is|there is|we have|we got|have|got|is) (an|a|real)? emergency; emergency
    (in|at|help|guest|someone|now|room); ^ emergency $; mayday; help help; (missing|lost) (child|kid|
    toddler|baby|boy|girl|daughter|son|person); (child|kid|toddler|baby|daughter|son|little boy|little girl|
    boy|girl) .. (missing|went missing|gone missing|disappeared|vanished); (can not|could not) find .. (son|
    daughter|child|baby|toddler|kid|boy|girl); (child|kid|baby|toddler|infant) .. (alone in|locked in|in the
    hot car|on the balcony alone|left in the car|in the pool alone); (in|into|gone into|going into) (labour|
    labor); giving birth; waters broke early; her waters broke; diabetic (coma|shock|emergency);
    hypo(glycemic)?; (drank|drink|drunk|swallow|swallowed|ate) .. (bleach|poison|detergent|chemical|cleaner|
    drain cleaner|battery); poisoned; food poisoning; <person> .. (bitten|bit|attacked) by; dog ..
    (attacking|attacked|biting|bit); (found|is|was|were|are) dead ... (room|pool|guest|bed|floor|body);
    found dead; dead body; dead (guest|person|man|woman|tenant|resident); (guest|resident|tenant|someone|he|
    she|man|woman|person) (is|may be|looks) (dead|dying); (going|about) to die; people .. (dying|dead|die);
    i am (dying|having a heart attack|being attacked|bleeding|injured|trapped); earthquake; tornado (coming|
    warning|approaching|here|hit); tsunami; (building|tower|roof|wall) .. (about to collapse|falling down|
    going to collapse|unstable); evacuate; evacuating; lightning struck; power line .. down; flood ..
    (trapped|people|rescue|drown|electric|electrical); water .. (electrical|electric|fuse|socket|sockets|
    wires|live) .. (shock|spark|sparks|buzzing); fuego; incendio; (hay|veo|mucho|sale|huele a) humo; huele
    .. (gas|quemado|humo); olor a (gas|quemado|humo); (fuga|escape) de gas; herido; herida; heridos; sangra;
    sangrando; sangre; no (respira|puede respirar|reacciona|responde); desmayado; desmayada; desmayo;
    inconsciente; infarto; ataque al corazon; ambulancia; (llama|llamen|llamar|llame) .. (policia|bomberos|
    ambulancia|112|911); bomberos; auxilio; socorro; ahogando; ahoga; cuchillo; pistola; (con|tiene|lleva)
    (un|una)? arma; armado; (amenaza|amenazando|amenazan|amenazado) .. (con|matar|cuchillo|personal|
    recepcion|muerte|me|nos); amenazando; ladron; ladrones; (golpeando|pegando|pega|golpea|atacando|ataca)
    a; se (cayo|ha caido|esta muriendo|muere|quema|esta quemando|incendia); atrapado; atrapada; atrapados;
    (es una|hay una|tenemos una) emergencia; ^ emergencia $; electrocutado; llamas en; apunalado; disparos;
    tiroteo; se esta quemando; au secours; (il y a|y a) .. feu; au feu; ^ feu $; incendie; (sent|odeur|
    fuite) .. gaz; blesse; blessee; ne respire (pas|plus); appelez .. (ambulance|police|pompiers|samu);
    pompiers; feuer; es brennt; ^ hilfe $; riecht nach gas; gasgeruch; gas geruch; notfall; verletzt;
    krankenwagen; feuerwehr; polizei; atmet nicht; fogo; cheiro (a|de) gas; ferido; nao respira; aiuto;
    fuoco; odore di gas; fuga di gas; ferito; ambulanza; non respira; vigili del fuoco
    `,
  ],
  [
    'danger',
    4,
    `
    <person> .. (dying|dead|dies|die|died|passed away|unwell|slumped|sprawled|blue|pale and sweating|
    sweating and pale|overheating|stabbing|ran over|knocked out|out cold|vanished|hypothermic|wheezing|
    foaming|shaking uncontrollably|hallucinating); sos; <person> .. <harm>; <harm> .. (guest|resident|
    tenant|child|woman|man|colleague|staff|someone|somebody|person|people| him|her|them|me); paramedic;
    paramedics; (need|needs|send|get|want|wants|require|requires) .. (a doctor|doctor|medic|medics|nurse|
    hospital|first aid|first aider|medical|security now|security right|security immediately|help
    immediately|urgent help|help now|help fast|help quick|help urgently); to (the)? hospital; first aid
    (now|needed|please|for); security (to|needed|now|immediately|urgently|asap|quick) ..; (lift|elevator)
    ... (people|person|guest|guests| someone|child|kids|family|passengers|resident) .. (inside|in it|
    trapped|stuck); (people|person|guest| guests|someone|child|kids|family|resident) .. (stuck|trapped|
    locked) ... (lift|elevator|sauna|steam room|freezer|bathroom for hours|cold room); (fell|fallen|falling|
    landed|dropped|crashed|collapsed|came down|come down|crashing) (on|onto|on top of) (a|the|my|our)?
    (<person>|me|us|head|people|staff); (lost|last seen|wandered|can not be found|can not find|disappeared|
    unaccounted) .. (pool|beach|child|boy|girl|kid|toddler|baby|son|daughter); (boy|girl|child|kid|toddler|
    baby|son|daughter) .. (lost|missing|wandered|last seen|unaccounted|disappeared|alone near|unattended);
    (a|dead|his|her|the|found|lifeless) body (on|in|found|at|near|lying|by|under|inside); found a body; body
    found; welfare check; wellness check; not been seen (for|in|since) ..; not (answering|opening) ...
    (worried|days|hurt|medical|suicid|diabetic| elderly|scream|thud|bang|fall); (face|tongue|throat|lips|
    eyes|airway) .. (swelling|swollen|closing|puffing|blue|swells|swelled|closed up); allergic shock; epi
    pen; (knife|gun|weapon|pistol|machete|axe|rifle) .. (in|at|on|his|her|to|pointed|drawn|hand|throat|head|
    guest|man|woman|someone|people|staff); man with ..? (knife|gun|weapon|bat|axe|machete|hammer|rifle|
    bottle); (knife|gun|weapon) ... help; (smashing|smashed|breaking|kicking|kicked) .. (door down|door in|
    into (her|his|my|the) room|up the lobby|everything up); (loud|hear|heard|hearing) .. (bang|bangs|
    screams|scream|screaming|cries for help|explosion|gunfire|shots|crash and|thud); (scream|screams|
    screaming) .. (room|corridor|next door|upstairs|help|unit|apartment|pool); (domestic|physical|sexual)
    (violence|abuse|assault|fight|attack|altercation); physically (attack|attacked|attacking|assault|
    assaulted|abusing|abused|hurt|hurting|threatening|fighting); getting violent; turned violent; gone
    violent; became violent; out of control and (dangerous|violent|armed|threatening|swinging|throwing);
    (people|guests|everyone|we|residents|staff) .. (evacuating|evacuated|running out|fleeing|cannot get out|
    can not get out|not get out|trapped|screaming|coughing|feel dizzy|feeling dizzy|getting sick from|
    fainting|passing out); can not get (out|down) .. (fire|smoke|water|flood|burning|flames|help); fires
    (in|on|at|near|burning|spreading) (the|room|floor|unit|building|garage|basement|kitchen|roof| lobby)?;
    (water|flood|flooding) .. (rising|rises) ... (people|guest|trapped|stuck|electric|danger|basement now|
    waist); gas cloud; chemical burn; radiation; avalanche; landslide; building (shaking|swaying|collapsing|
    moving); sinkhole; stampede; riot; lynch; acid attack; carjack; carjacking; hijack; gunned; arson;
    arsonist; molotov; petrol bomb; (poured|pouring) (petrol|gasoline|gas) ..; (set|setting) .. (alight|
    ablaze|on fire|fire to); fire; ^ smoke $; ambulance; ^ firesign; firesign .. (in|at|room|kitchen|
    building|help|floor); (room|kitchen|building|help|floor|lobby|basement) .. firesign; need a doctor;
    needs a doctor; doctor now; unconscious; danger .. life; hurt .. (leg|arm|head|back|badly); police;
    trapped; drowned; ^ gas $; ^ gas (now|here|help); burglary; robbed; poison; scalded; (hurt|injured) ...
    help
    `,
  ],
]
