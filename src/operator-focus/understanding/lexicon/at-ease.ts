import type { Lexicon } from '../meaning.ts'

/** The words of distress said of somebody else, denied, or said of a thing. */
export const atEase: Lexicon = [
  [
    'not:distress',
    0,
    `
    (dead|so|very|super|really)? tired ... (good night|goodnight|night|bye|see you|going to bed|off to bed);
    tell me what to do (first|next|about|with|when|if); (i am|i be) ready to (drop|crash) (the|a|it|that|
    this|by|in|off); not know how to (use|work|talk to|operate|speak to) (you|this|lucia|it); my? (shower|
    bed|tap|sprinkler|printer|mixer) (head|heads) (is|are|be)? .. (dying|dead|broken|gone|shot|exploded|
    fried|kaput|a mess|killing me|leaking); (panic|anxiety|worry|hassle|stress|trouble) free; ^ (what is|
    whats|what are|define|explain|what does) (a|an|the)? (stress|stressed|anxiety|depression|burnout|panic|
    insomnia|fatigue|exhaustion|overwhelm|despair|panic attack|nervous breakdown|panic attacks|mental
    breakdown) (mean)? $; why (do|are|does|did) (people|men|women|teenagers|students|humans|so many|
    everyone|kids|dogs|cats|they|he|she|guests|we all) .. <state>; (causes|cause|symptoms|types|history|
    definition|meaning|signs|science|statistics) of <state> ..; (anything|something|what|nothing|things|
    stuff|who|which|should i|need to|do i) .. (worried|concerned|worry|stress|panic|anxious|nervous) about
    ..; (anything|something|what|nothing|things|stuff|which|who) (else|that|here)? (do|should)? (i|we)
    (should|need to|must|have to|ought to|do not need to|can)? (be)? (worried|concerned|worry|stress|panic|
    anxious|nervous|scared|afraid) (about|of)? ..; panic over $; panic over (just|now|show|thanks|all);
    panic (averted|gone|passed); <other> .. (is|are|was|were|feels|feel|looks|seems|sounds|be) .. <feeling>;
    (feel|feeling) (about|that|free|like (we|you|the)) ..; (i|we) (am|are|be)? not .. <feeling>; (i|we) <be>
    (stuck|confused|concerned) (on|in|with|about|by|at) (the|a|which|what|how|this|that|traffic|meeting|
    line) ..; (i|we) <be> (alone|down) (in|at|to|with|for) (reception|the lobby|the|a|two|one|desk) .. $;
    not <feeling> (anymore|any more|now|today)?; (i|we) need (a)? (rest|drink|break) (room|area|down|menu|
    package|invoice) ..; my (head|eyes|hands|legs|body|heart|chest|stomach|mind) (office|chef|housekeeper|of
    (maintenance|concierge|housekeeping|security)); (charged|paid|costs|cost|charge|pay|pays|spent|spend|
    charging|billed|refunded|drank|tipped) (us|them|him|her|me)? too much; too much (water|noise|money|salt|
    heat|pressure in|chlorine|light|sun|detail|information|text|smoke|steam|sugar| alcohol|luggage|rent|for
    (the|a) (taxi|room|repair|transfer|table|spa|booking|part)); not too much; anti stress ..; antistress
    ..; stress (massage|relief|ball|toy|buster); (stress|anxiety) .. massage; (guest|tenant|resident|she|he|
    family|lady|man|couple|owner) .. (break down|broke down|crying|sobbing|in tears|cried|cry|shaking|
    freaking out|losing it|losing patience|lost (his|her|their) (temper|patience)|furious|on the verge) ..;
    crying (shame|out for); i (am|be) (done|finished) (with|for|here|now|today|already|by|at|it|that|this
    one|and dusted|cleaning|checking|reading|the) ..; we are (done|finished|lost|over it) .. (with|for|here|
    now|the|that); lost $; ^ finished $; (i|we) (have)? lost (the|a|my|our|his|her|their|connection|power|
    signal|internet|track|touch|internet|water|wifi|count| sight) ..; (are|get|got) lost (luggage|items|
    keys); (want|wish) (it|this) to (stop|end) (leaking|dripping|beeping|making noise|ringing|flashing|
    running|going off) ..; (tank|battery|batteries|remote) .. (flat|low|dead|empty) ..; (gas|water|fuel|
    petrol|oil|diesel|propane) tank ..; (doomed|dread) locks; dreadlocks; confused about ..; broken $; feel
    broken (tile|chair); we are (spent|broken); <other> .. <be> .. <state>; <other> (very|so|really|
    extremely|is)? <state>; <state> (guest|guests|tenant|tenants|resident|residents|customer|customers|
    client|clients|owner|couple|parent| parents|family|traveller|passenger|bride|lady|man|pump|boiler|pipe|
    drain|joint|carpet|rug|sofa|mattress| floor|key|keys|card|property|luggage|item|items|parcel|toast|bulb|
    wire|cable|out (bulb|fuse|light|lights|motor|carpet|seal|brake)); not .. <state>; (no longer|never|
    hardly) <state>; no (stress|panic|worries|worry|pressure|need to panic|need to worry|rush|drama); do not
    (panic|stress|worry|be upset|be worried|be afraid) ..; not (stress|panic|worry); stress (test|tests|
    ball|balls|free|relief|management|fracture|crack|cracks|cracking); panic (button|buttons|bar|bars|room|
    alarm|hardware|device|buying|switch|at the disco|lock); (less|not so|not too|not that|not very|not as)
    .. <state>; (anxiety|depression|stress) (medication|meds|course|workshop|seminar|leaflet|dog|pet|support
    animal|management); <i> .. not (stressed|overwhelmed|panicking|worried|anxious|tired|upset|scared|
    afraid|lost|exhausted|struggling|depressed|bothered); lost (property|and found|luggage|key|keys|item|
    items|card|cards|bag|bags|phone|wallet|deposit|revenue|income|money|parcel|passport|suitcase|
    reservation|booking|package|fob|jewellery|ring|rent|connection|signal|power|pressure|heating|track|
    count|internet|password|baggage|laundry|coat|glasses|earring|earrings|watch|airpods|charger|the (key|
    keys|bag|bags|parcel|room key|remote|card|luggage|booking|invoice|receipt|signal|connection)); (guest|
    tenant|resident|customer|he|she|they|client|someone|who|family|couple|lady|man|owner|owners| driver|
    bride) (has|have|had)? lost; <other> lost (his|her|their|the|a); afraid (so|not|of dogs|of heights); i
    am afraid (so|not|that|the|we|you|there|it); (i|we) <be> .. worried about; (i|we) <be> .. (upset|
    frustrated|sick) (guest|tenant|resident|with (the|a) (supplier|vendor|contractor)); worried about (the|
    a) (leak|crack|noise|smell|roof|pipe|boiler|pressure|lift|payment|payments|deposit|rent|booking|
    transfer|guest); frustrated (guest|with (service|the wifi|wifi)); upset (guest|resident|stomach|tenant|
    customer); burned (bulb|out bulb|out (bulb|fuse|light|lights|motor)|toast|food|carpet|pan); (bulb|bulbs|
    fuse|light|lights|motor|lamp|pump| element|led|leds|transformer|board) .. (burned|burnt|burn|burning|
    worn|blown) out; (worn|wiped|torn) (carpet|rug|tile|seal|brake|sofa|fabric); (brake|tyre|carpet|rug|
    sofa|seal|gasket|paint|belt|floor| stair|handle|lock|hinge|bearing|filter|mattress|hose|grout|varnish|
    upholstery|chair|cushion) .. worn out; exhaust (fan|fans|pipe|hood|vent|system|duct|air|fumes); (tired|
    worn) (looking|furniture|decor|carpets|paint); depressed (area|button|market); stretched (sheet|belt|
    cable); spent (on|so far|the|last|by|today|in)|how much .. spent; have we spent; money spent; time
    spent; spent bulb; (i|we) spent; low (pressure|water|battery|balance|season|stock|flow|signal|level|
    occupancy| priority|toner|salt|price|rate|floor); stuck (in|with|on|between|door|window|lift|elevator|
    lock|key| drawer|valve|open|closed|again|at|to); depressing weather; desperate housewives; (crying|
    upset) (baby|child|kid|babies|children); (baby|child|kid|toddler|infant|newborn|neighbour|neighbor|
    children| dog) .. crying; feel free; feel like (pizza|a drink|eating|a coffee); behind (the|on|schedule
    with|his|her|their|in|with (rent|his|her|their|the rent)); who is behind; (break|broke|broken|breaking|
    break) down (again|in|on|the|last|at|this|yesterday|today|by|for|of|into)?; (boiler|lift|elevator|pump|
    ac|heater|car|van|shuttle|machine|washer|dryer|bus|fridge|engine|generator| unit|system|heating|chiller|
    compressor|oven|freezer|it|motor|gate|barrier) .. (break|breaks|broke|broken|breaking) down; breakdown
    (of|by|per|in (costs|payments)|cover|truck|service|report); cost breakdown; give me a breakdown; (price|
    fee|rent| expense|payment|payments|revenue|balance|costs) breakdown; (cracking|cracked) (wall|tile|
    paint|ceiling|glass|window); the wall; sick (guest|tenant|resident|staff|leave|day|note|pay|child|dog);
    (boiler|noise|lift|music|ac|wifi|printer| weather|heat|traffic|dog) .. (killing|driving) me; (can not|
    could not) .. (open|close|find|log|login|access|connect|get in|turn|flush|pay|check|reach|enter|use|
    lock|unlock|print| see|hear|come|attend|make the|make it (to|by|at|for|until)|sleep (because|due|with));
    <other> .. (can not|could not|did not|has not|not) .. (sleep|slept|cope|handle|breathe properly|think);
    (guest|tenant|resident|guests|residents) .. not sleep; guest .. not slept; (lift|door|wifi|ac|heating|
    boiler|light|lights|tap|shower) .. (not|can not) (handle|cope|keep up|focus); no sleep (mode|timer);
    sleep (mode|sofa); (finish|finished) (it|that|this|them|with|the|all|already| first|number|repair|job|
    task|now|yet|cleaning|check|paying|work); we are (done|finished|flat out|full|fully booked|fully); i am
    (done|finished) (with|for|here|now|today|already|by|at)?; not (bad|too bad); <i> need help (with|
    finding|to|on|choosing|about|deciding|booking|for|from); we need help (with|in|at); so (good|great|nice|
    kind); not well (lit|insulated|maintained|cleaned|sealed); how are you (feeling|holding|coping) ..
    `,
  ],
]
