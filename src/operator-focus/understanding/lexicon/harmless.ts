import type { Lexicon } from '../meaning.ts'

/** Phrases that share the words of a crisis and mean none: idioms, drills, denials, objects, the past. */
export const harmless: Lexicon = [
  [
    'not:crisis',
    0,
    `
    (drowning|buried|sinking|choking|suffocating) (in|under|with) .. (work|emails|requests|request|paperwork|tasks|invoices|bookings|messages|calls|repairs|complaints|stuff|problems|payments|arrivals|tickets|reports|admin|mail|questions|maintenance|orders|reviews|notifications|forms); funeral (home|guests|party|flowers|family|service|transfer|reception);
    (how many|how much|when|why|what|which|where) .. (people|person|men|soldiers|passengers|americans|
    romans|actors|singer|celebrity|celebrities|animals) .. (died|die|killed|dead|drowned|murdered|shot|
    survived) ..; (plot|ending|cast|author|story|summary|theme|director|actors) of .. (die|dead|death|
    murder|kill|fire|gun|knife|blood) ..; who (killed|shot|murdered|assassinated|stabbed|poisoned) (abraham|
    john f|julius|lee|franz|robert|princess|marilyn|jeff|laura|dracula|dumbledore|mufasa|sherlock) ..; (is|
    are|was) (smoking|drinking|fire|gas|smoke|poison|dying|death) (bad|good|healthy|legal|haram|painful|a
    sin|the end|flammable|real|beautiful|scary) ..; police (fine|fines|parking|ticket|clearance|station|
    report|officer wants (a)? (room|table|receipt|footage)); (with|has|had|have) (a|the|his|her)? broken
    (leg|arm|foot|ankle|wrist|hip|knee) .. (needs|need|wants|asks|would|requests|asked|can|is asking) ..
    (wheelchair|help|ground|lower|room|lift|ramp|chair|transfer|taxi|assistance|crutches); just? kill me
    (now|already|please)? (so|too|another|with|these|this) ..; kill me now .. (emails|work|lol|haha|list|
    paperwork|inbox|meeting); not ... live (in|at|here|there|music|chat|stream|on|with|next|upstairs|
    downstairs|near|nearby|together|alone|up to); live up to; living (room|area|space|wage|costs|
    conditions); (cost|costs) of living; swallow (the|that|this) (cost|costs|price|charge|fee|loss|bill|
    difference|increase); (where is|where are) (the|todays|my|our) (fire|fires) (today|this|$); (fire|fires)
    (today|this morning) (what|which|where) ..; not let (me|us|him|her|guests|them) (log|pay|book|check|
    connect|print|open|sign|in to|enter|access|change|cancel|edit) ..; ^ who (shot|killed|murdered|
    assassinated|poisoned|stabbed) (jfk|kennedy|lincoln|lennon|john|caesar|president|mr|king|the (president|
    sheriff|king|emperor|tsar|archduke)|martin|tupac|hamlet|bambi|jr|malcolm|gandhi) ..; (is|are|be)?
    shooting (a|the|some|their|his|her)? (film|photos|video|movie|photo|commercial|wedding|pictures|scene|
    content|advert|hoops|stars); burning (questions|question|calories|desire|man|candles|candle); nothing
    left for me to (do|check|see|finish|handle|sort|read); (list|inbox|work|job|workload|emails|schedule|
    calendar|backlog|day|shift|pressure|stress|responsibility|responsibilities|paperwork|place|shift|
    everything|it all|life|this|demands|deadlines|week|bills|requests|calls|messages) (is|are|be)?
    (suffocating|strangling|choking|crushing|killing|burying|drowning|swallowing|smothering|eating|burning|
    attacking) (me|us) ..; (everything|world|it all|all|my life|life|things|day|plans) .. (collapsing|
    collapse|collapses|collapsed|crashing|crumbling|imploding|exploding|burning down|on fire|going up in
    flames); feel like .. (collapsing|drowning|suffocating|choking|exploding|fainting|burning|trapped|
    screaming); i .. (suffocating|drowning|choking) (in|under|with|by) (work|emails|requests|this|all|it|
    paperwork|tasks|stress|responsibilities|complaints|calls); (any|no|other) (emergency|emergencies);
    (police|ambulance|fire brigade|firefighters) (discount|convention|ball|conference|charity); <paperwork>
    .. (for|after|from|about|of|over|regarding|on|related) .. <hazard> (in|at|on|from|near|last|damage)?;
    <hazard> (in|of|from|last) (january|february|march|april|may|june|july|august|september|october|
    november|december|spring|summer|autumn|winter|<year>); (<person>|everyone|everybody|people|guests|
    they|we|i|all) (is|are|am|was|were|be)? (all|just|really|absolutely)? dying (to|for) ..; by accident;
    accident (report|reports|book|form|forms|insurance|claim|log|statistics); (happy|lucky|complete)
    accident; accident (last|yesterday|in|<number>) ..; (guest|guests|he|she|they) (lost|misplaced|left|
    forgot) (his|her|their|a) (ring|glove|watch) ..; knife sharpening; (shower|sink|tap|sprinkler|printer)
    (head|heads) .. (dying|dead|dies); (smoke|co|gas|fire|heat|carbon monoxide) (detector|detectors|alarm|
    alarms|sensor|panel) .. (battery|batteries|chirp|chirping|chirps|low|test|tested|dead|fault|faulty|
    expired|replace|replacement|random|randomly|no reason) (is|are)? (beep|beeps|beeping|chirping|low|dead|
    flat|going off)?; will not be here (tomorrow|anymore|next week) (so|but|because|for|until|who|please|as
    i|i am on|to|on); (guest|resident|he|she|they) (has|have) (lost|forgotten|left|ordered|run out of|asked
    for) .. pills; (threatened|threatening) .. (chargeback|sue|lawyer|court|legal|review|reviews|cancel|
    withhold|leave); still (alive|breathing) (wall|wine|room); burn it down (song)?; shooting (photos|video|
    a|the|pictures|content|film); <person> fell in love; fell in love; choked (drain|drains| pipe|pipes|
    sink|toilet|gutter|shower|valve|engine); (drain|drains|pipe|pipes|sink|toilet|gutter|shower) .. (choked|
    choking); (radiator|radiators|boiler) .. (bleed|bleeding|bled); great fire (of)?; kill (it|two birds|
    that one|the mood); killed (it|that one|the mood); about suicide squad; smoke fire (steakhouse|grill|
    restaurant|bar|bbq|club|lounge); on fire ... (great|amazing|awesome|fantastic| excellent|brilliant|
    superb|good|rave) (service|job|work|night|food|team|review|reviews|shift); (fire| smoke|knife|gun|blood|
    gas|bomb|sabre|fight|crime|murder|accident) (stick|sticks|skills|class|workshop| show|dancer|dancers|
    juggler|eater|performance|event|movie|film|novel|podcast|scene|orange|sausage| sausages|club|burger|bbq|
    steakhouse|grill|salmon|cheese|beef|ribs|restaurant|bar|cocktail|cocktails| flavour|whisky|glass|walk|
    ceremony|opal|island|sign|works|truck tour|engine tour|engine toy|station| house|sauce|insurance|
    premium|levy|certificate|curtain|rated|resistant|proof|retardant|bell|blanket| bucket|chief|colour|
    color|red|emoji|sale|ant|ants|fly|bowl|bowls|table|place|places|pit|pits|wood|logs| log|starter|lighter|
    basket|screen|guard|tongs|poker|side|escape|hydrant|hose|stairs|staircase|lift| route|plan|point|wall|
    zone|code|file|permit|watch|protection|prevention|alarm test|roasted|suppression|retardant); smoke (and|
    &) ..; smoke (fire|and mirrors|signal|test|point); (book|booking|table|dinner|reservation|reservations)
    (at|in|for) .. (fire|smoke|murder|bomb|gun|knife) ..; guests dying (for|to) ..; guest dying (for|to) ..;
    dying for ..; die (for|to) ..; (not on|not actually on|nearly on|practically on) fire; lobby .. on fire
    .. (good|great|rave|lovely|amazing) reviews; fire .. (reviews|good reviews); (tonight|today) .. great
    service; fired ..; fire up ..; (toast| food|dinner|pizza|cake|candle|candles|fireplace|incense|log|logs|
    pie|soup|sage|lamp oil|wood|fat|calories) (is|are|was)? burning; (eyes|skin|ears|cheeks|stomach|throat|
    legs|muscles|nose) (is|are) burning; burning down the house; is burning (a hole|through|money|cash|me);
    (story|novel|movie| film|book|poem|song|lyrics|joke|game|essay|article|painting|history|documentary) ..
    (fire|murder|kill| killer|gun|bomb|attack|death|suicide|drowning|fight|shooting|war|smoke|burning|
    explosion|hostage| earthquake|flood) ..; (hit|hits|hit by) (the|a|an|our|my) (budget|target|deadline|
    wall|road|snooze|gym| sales|button|target|limit|snag|switch|jackpot|shops|beach); hit me (up|with); hit
    the ground running; kick .. off; kicked out; kick out ..; (push|pushed|pushing) .. (back|forward|out|to
    (monday|tomorrow|next)|the (meeting|booking|deadline|date)); grab (a|the|me) ..; (hanging|hung) (around|
    out|up|in there); (lie|lying|laying) (in (bed|wait)|about|around|to (me|us|guests)|down|on the (list|
    desk|beach|table|sunbed|couch|sofa)); (alarm|phone|lock|tv|remote|router|thermostat|system|screen| door|
    app|intercom|keypad|reader|printer|contractor|supplier|vendor|plumber|owner|bank|company) .. not
    (respond|responding|moving|move|wake up); (door|gate|lift|elevator|handle|key|barrier|curtain|shutter|
    blind|queue|drawer|window|escalator|button|lever|valve|cabin) .. not (move|moving) ..; not (responding|
    respond|responded) to .. (email|emails|message|messages|call|calls|reminder|reminders| invoice|invoices|
    payment|payments|us|me|text|texts); bitten off; (fireworks|firewall|firewood|firefly|fireplace|
    fireplaces) ..; keep .. alive; stay alive (song|bee gees|lyrics); staying alive (song|lyrics); (fire|
    evacuation|evacuate|emergency|earthquake|lockdown| safety) (drill|drills|training|rehearsal|exercise|
    simulation|simulacro); drill; simulacro .. incendio; alarma de incendio; (no|not a|not on|never a|no
    sign of|no actual|no real) fire; no (gas smell|smell of gas|smoke|flames|blood|injuries|gas leak|danger|
    bomb|ambulance|police|emergency|weapon|intruder|sign of smoke|smell of smoke|gas); (fire|smoke|flames|
    burning) ... (not literally|figuratively|metaphorically|so to speak|not really); fire ... (great|
    amazing|awesome|fantastic|excellent|brilliant|superb) (service|job|work|night|food|team|review|reviews|
    shift); (team|chef|band|dj|bartender|you|sales|reviews) (is|are|be)? (on)? fire (today|tonight|lately)?;
    you are on fire; (we|they|i|he|she) are? on fire (today|tonight|lately|with|this week); fire (brigade|
    department|service|marshal) .. (inspection|visit| invoice|certificate|report|audit|appointment|meeting|
    check); (in case of|if there is a|if there was a|if there were a|what if there is a|in the event of a|in
    the event of) (fire|emergency|earthquake|flood|gas leak); (under|crossfire|friendly|open|ceasefire)
    fire; play with fire; playing with fire; fire (him|her| them|someone|the|that|my|our|off|up|away|sale|
    walk); (should|can|could|to|must|will|going to) .. fire (a|the|my|our|that|him|her|them|someone|
    <person>); ring of fire; fire emoji; fire tv; fire stick; like wildfire; camp fire; log fire; open fire;
    fire place; bonfire; (after|since|following|during|from|before) .. fire (last|in|of|that|damage|repair|
    which|ago|years); (fire|flood|gas leak|smoke|explosion|accident|attack|fight|robbery|burglary|break in|
    earthquake|ambulance|police) ... (last (week|month|year|summer|winter|spring|autumn|weekend|quarter)|
    yesterday|(days|weeks|months|years|day|week|month|year) ago|years back|under control|put out|
    extinguished|resolved|was fixed|been fixed|been repaired|is fixed|already fixed); (was|were|been) (fire|
    smoke); <paperwork> .. (for|after|from|about|of|over|regarding|on|related) .. <hazard>; <hazard> ..
    <paperwork>; false .. alarm; alarm .. false; (cigarette|cigar|vape|tobacco|weed) smoke; smell of
    (cigarette|cigarettes|cigar|weed|smoking|smoker); smoke free; smokefree; (holy|no) smoke; smoke break;
    smoke machine; smoked; gas (bill|bills|station|grill|stove|hob|meter|reading|payment|price|prices|
    company|supplier|supply|boiler|cooker|account|invoice|oven|certificate|safety|inspection|engineer|
    service|bottle delivery|charges|card|canister|tank refill|safe|check|tariff|heater|fireplace|cylinder|
    lift|strut|budget|bbq|barbecue|money); gas leak (repair|inspection|test|check|detector|quote|ticket|
    invoice|cost|bill|certificate|report); tear gas; laughing gas; heart (attack|stopped) .. (price|bill|
    invoice|when i saw|seeing); (nearly|almost|about) .. heart attack; (gave|give|giving) me a heart attack;
    stroke of (luck|midnight|genius); different strokes; back stroke; breast stroke; (killing|kills) (me|us|
    it|my|our|time|the|two); (boss|owner|owners|manager|gm|wife|husband|director| landlord|mum|mom) (will|is
    going to|would|are going to|gonna) kill (me|us); (could|would|i'd) kill (for|him|her|them|someone|that|
    the); kill (the|two|that|this|switch|time|some time|bugs|cockroaches| roaches|weeds|mould|mold|pests|
    rats|ants|process|noise|lights|music|power|engine); dressed to kill; murder (mystery|a pint|a coffee|a
    drink|a sandwich|case); it is murder; buzzkill; roadkill; weed killer; killer (view|instinct|app); dying
    (for|to) (a|some|the|know|see|get|hear|try|have|eat|meet|coffee|food); (dying|die) of (boredom|laughter|
    laughing|heat|hunger|cold|embarrassment|curiosity); to die for; (battery|phone|laptop|plant|plants|wifi|
    bulb|signal|remote|car|tv|radio|internet|server|printer|engine| computer|flowers|motor|pump|boiler|
    lights|system|screen|device|tablet|key|fob|fridge|kettle|lock| thermostat|doorbell|ac|freezer|oven|
    dishwasher|washer|dryer|elevator|router|intercom|heater|microwave| toaster|generator) ... (die|dies|
    dying|died|dead); dead (battery|batteries|bulb|bolt|line|end|lock| outlet|socket|light|lights|plant|
    plants|phone|pixel|air|mouse|mice|rat|rats|bird|cockroach|cockroaches| bug|bugs|slow|tired|zone|spot|
    weight|fish|tree|trees|key|remote|leaves|pigeon|flowers|line|internet| wifi|quiet|beat|serious|right|
    space|on my feet|on our feet|calm|easy|set|leg|flies|fly|ants|sea|fridge| screen|stock); i am dead; drop
    dead (gorgeous|beautiful); dead on time; over my dead body; deadline; (staple|glue|nail|caulk|caulking|
    heat|spray|massage|pressure|water|thermometer|temperature|toy|silicone| grease|paint|nerf) gun; (jump|
    jumping|jumped) the gun; gun safe; (steak|butter|kitchen|cheese|cake| bread|fish|chef|paring|pocket|
    sharp|oyster) (knife|knives); knife (set|block|sharpener|and fork|drawer); knives; (choking|fall|
    falling|trip|tripping|fire|electrical|drowning) (hazard|hazards|risk); (choked|choke) (up|valve|point|on
    the price); (bath|photo|photobomb|seed|flea|bug|cherry|yoga|sex|logic| fog|water) bomb; bomb (shelter|
    ass|party); the bomb; (blood) (pressure|type|orange|test|oranges|sugar monitor|donation|drive|mary|moon|
    hound); bloody (mary|hell|good|annoying|boiler|thing|printer|lift| great|late|awful|tired|marvellous);
    bloody; (blood) stain; stains of blood; bleed (the|a|all)? (radiator|radiators|boiler|pipes|valve|
    brakes|line|system|air); bleeding (the)? (radiator|radiators|money|cash|edge|heart|obvious|us dry|
    revenue|boiler|thing|lift); (no one|nobody|noone|none) (is|was|got|were|has been|been)? (hurt|injured|
    trapped|harmed|wounded|inside|in danger|stuck|threatened|bleeding|dead); nobody inside; not (hurt|
    injured|suicidal|bleeding|dangerous| serious|threatened|violent|dead|dying|unconscious); suicide
    (prevention|awareness|squad|hotline| training|line|door|doors|pact movie|poster|leaflet); (is|be|was)
    not (an|a)? emergency; (any|no) emergencies; (any) (fires|injuries|accidents); threaten .. (sue|suing|
    chargeback|leave|complain|legal| lawyer|review|reviews|withhold|cancel|court|move out|not to pay|
    dispute|bad review|checkout|check out|eviction|stop paying|go to|post|report); threatening (to)? (sue|
    leave|cancel|legal action|withhold|a chargeback|chargeback|move out|complain|bad review|a bad review|
    post|report|court|eviction|us with a bad|me with a bad|us with a review|not to pay|not pay|to); (attack|
    attacking) (the|my|this|our|these) (list|day|tasks|task|inbox|work|pile|backlog|problem|queue|to do|
    morning|emails); plan of attack; cyber attack; cyberattack; attack of; (snack|fox|ant|moth|mould|mold)
    attack; (panic|anxiety) (attack|attacks); jump (on|in|into|to|onto|back|straight|right|the queue|the
    line|ship|rope|start|through hoops|at the|ahead|around|starter|between|over to); jump on a (call|zoom);
    (price|prices|costs|rates|bills) .. jump; jumpstart; fell (behind|asleep|through the cracks|ill|apart|in
    love|out|short|off the list|off the wall|off the hinges|off the radar|on deaf ears|for it|back|sick);
    (fell|fall) (behind|asleep|through|apart|short|in love|due); (i|we) (fell|fall|have fallen|am falling|
    are falling) behind; emergency (light|lights|lighting|exit|exits|contact|contacts|plumber| repair|
    repairs|callout|call out|maintenance|key|keys|generator|door|doors|stairs|fund|number|numbers|
    procedure|procedures|plan|booking|locksmith|electrician|meeting|kit|work|works|leak|job|jobs|list|works|
    phone|button|blanket|battery|stop|services (number|contact|invoice)|heating|boiler|visa|passport|
    dentist|cash|money); evacuation (plan|plans|map|maps|route|routes|procedure|chair|chairs|sign|signs|
    point|policy); ambulance (bill|invoice|cost|fee|service invoice|chair); police (report|reference|
    certificate|check|statement|clearance|number|escort|record); (collapse|collapsed|collapsing) .. (list|
    view|menu|section|table|chair|bed|shelf|tent|umbrella|sofa|deal|rack|parasol|lounger|buggy|pram|
    stroller); (table|chair|bed|shelf|shelves|tent|umbrella|sofa|deal|rack|sunbed|lounger|parasol|wardrobe|
    curtain rail|blind|blinds|fence|gazebo) .. collapsed; (short|long|hot|cold) (fuse|shot); (give|gave|
    have) .. a (shot|stab) at?; take a (shot|stab) at; shot (glass|glasses|list); flu shot; flu shots;
    screenshot; photo (shoot|shooting); film shooting; armed (forces|chair); back stabbing; shoot (me|over|
    us|him|her|them) (a|an|over|through|the|your) (email|message|text|mail|list|note|line|quick|invoice)?;
    shoot (me|us) a; (price|sticker|culture|thermal|bill) shock; shock absorber; shell shock; in shock;
    scared to death; bored to death; worked to death; sick to death; tired to death; freezing to death;
    death (certificate|valley|by chocolate|by powerpoint|star|metal); (heart|gut) (breaking|wrenching);
    stick a knife; rat poison; poison (ivy|for the rats|control|traps|bait); (mouse|rat|ant|bug|insect|pest)
    poison; old flame; flame (grilled|sensor|failure|detector|effect|retardant); missing (child|kid|baby)
    (seat|bed|cot|menu|chair|towel|key|id|ticket|pool pass); lost (child|kid|baby) (seat|ticket|id|key|
    card); alarm (clock|clocks|call|test|tests|panel|code|battery|company|system| engineer|service|
    inspection|certificate); set (an|the) alarm; evacuate the (water|air|system|drain); robbed of sleep;
    daylight robbery; being robbed (by|with|on) .. (price|prices|fees|rates|commission); rob peter; hostage
    to; (burn|burned|burnt|burning) (out|through|the candle|the midnight oil|calories|a hole|rubber|bridges|
    cd|dvd|toast|question|questions|issue|issues|priority|priorities|topic|today|topics| bush|man|need|
    desire|money|cash); burn myself out; what is burning; cut <self> (some)? slack; (hanging|hang) (from|on|
    up|by) .. (hook|ceiling light|wall|rail|thread|pictures|coat|door|curtain|coats| mirror|tv|lamp|cable|
    wire|wires|screw|hinge); <object> .. hanging from; hanging from the (ceiling|wall|rail); (the)? guest
    died .. (years|year|month|last); (cut|cutting) (down|back|off|the|costs|corners|grass|hedge|keys|a key|
    cake|ribbon|trees|power|budget|it|short|our|your|his hair|her hair|my hair|hair); cut (the)? cake;
    (want|wants|need|like|going) to (cut|jump|end) (the|down|back|costs|grass|our|this|on|in|to|his|her|a|
    my|their) (contract|lease|stay|call|chat|tenancy|booking|hair|grass|hedge|cake|subscription|key|keys)?;
    end (the|my|his|her|their|this|our|a) (lease|stay|tenancy|contract|shift|day|call|meeting|booking|
    reservation|subscription|month|conversation|chat|session|agreement|party|year|week); (want|wants|need|
    going|like|ready) to (end|ending) (the|my|his|her|their|this|our) (lease|stay|tenancy| contract|shift|
    day|call|meeting|booking|reservation|subscription|agreement); end it here; (want|like) (it|this|
    everything) (to) (be over|end) (by|before|soon|with the|at|on)
    `,
  ],
]
