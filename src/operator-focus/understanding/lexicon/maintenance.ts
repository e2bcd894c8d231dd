import type { Lexicon } from '../meaning.ts'

/** What can break in a building, how it breaks, and who mends it. */
export const maintenance: Lexicon = [
  [
    'maintenance',
    5,
    `
    (state|status|condition|situation|update|news|progress|word|latest) (of|on|with|about|for|regarding) .. <thing>;
    (what|which) (repairs|repair|leaks|leak|fixes|inspections|maintenance|faults|jobs) .. (wait|postponed|
    deferred|first|next|urgent|critical|overdue|late|open|today); (wasp|wasps|hornet|bee|ant|ants|bird|
    birds|rat|rats|mouse) (nest|nests|hive|colony|trap|traps|droppings|hole|holes) ..; (contractor|
    contractors|handyman|technician|technicians|engineer|engineers|plumber|plumbers|electrician|
    electricians|maintenance team|repair team|builders|builder|roofer|roofers|fitter|fitters) .. (have|has|
    still|need|needs|left|do|doing|finish|finished|done|come|coming|came|due|today|tomorrow|late|here|
    arrive|arrived|arriving|booked|scheduled|working|supposed|visit) ..; no (se)? (enciende|prende|cierra|
    abre|funciona|apaga|calienta|enfria|sirve|carga|arranca|conecta) ..; (luz|luces|bano|cocina|grifo|ducha|
    inodoro|puerta|ventana|cerradura|lavadora|nevera|horno|calentador|tuberia|enchufe|lampara|bombilla|
    techo|pared|piscina|garaje|persiana|cisterna|desague|fregadero) .. (no|rota|roto|atascada|atascado|
    estropeada|estropeado|averiada|averiado|danada|danado|gotea|pierde|fundida|fundido|bloqueada|bloqueado|
    suelta|suelto|quemada|quemado); (se)? (estropeo|rompio|averio|atasco|fundio|dano|descompuso) ..; gotea
    ..; atascado; atascada; estropeado; estropeada; (problem|problems|issue|issues|trouble|something wrong|
    wrong|something up|complaint|complaints|fault) (with|in|at|on|about|around) .. (building|property|house|
    hotel|pool|apartment|unit|rooms|facility| facilities|plumbing|<thing>); <thing> .. (report|reported|
    reports|complaint|complaints|issue|issues| problem|problems); <thing> .. <broken>; <thing> .. (not|no
    longer|never|stopped|can not|hardly|barely|keep|keeps|keep|still|will not) .. (work|works|working|open|
    opening|close|closing| start|starting|turn|turning|flush|flushing|drain|draining|heat|heating|cool|
    cooling|lock|locking| respond|responding|charge|charging|connect|connecting|light|lighting|run|running|
    ring|ringing|stop|spin| fill|filling|move|moving|shut|latch|print|flow|flowing|click|beep|level|ignite|
    dry|freeze|read|reading| switch|pair|load|tripping|trip|leak|on|buzz|buzzing|flicker|flickering|making
    noise|blow|blowing|clean|reset|cycle); <broken> .. <thing>; (no|without|lost|losing|intermittent|low|
    weak|little|poor|zero|cut off|limited|only cold|ran out of|out of) (hot|warm|running|cold|drinking|any|
    water|wifi|internet|gas)? (water|heating|heat|power|electricity|wifi|internet|signal|pressure|light|
    lights|hot water|warm water|electric|ac|air conditioning|cooling|ventilation|water pressure|tv signal|
    connection|cable|current|steam|air flow|airflow|lighting|aircon|hot shower); (water|oil|sewage|brown
    water|rain|rainwater|damp|moisture|liquid|drip) .. (leak|leaks|leaking|coming| dripping|pouring|through|
    under|from|on the floor|everywhere|in the|ceiling|damage|stain|stains|drips|running down|flooding|
    seeping); (leak|leaks|leaking|drip|drips| dripping|flood|floods|flooding|flooded|overflow|overflowing|
    seep|seeping) (in|at|from|under|on|through| again|near|behind|by|above|below|into|over|today|reported|
    somewhere|open|repair|fixed); (any|more|new| open|reported|other|another|that|a|the|water|roof|pipe|tap|
    ceiling|bad|small|big|slow|major|minor) (leak|leaks|flooding|floods|drip|drips|blockage|blockages|
    breakdown|breakdowns|fault|faults|outage| outages|breakage|breakages|damage|damages|malfunction|
    malfunctions|failure|failures|defect|defects); (what|whats|which|anything|something|things|everything|
    stuff|list|equipment|item|items) .. (broken|break|broke|breaks|leaking|leak|faulty|to fix|to be fixed|
    fixed|fix|repair|repaired|to repair|out of order|not working|damaged|down|malfunctioning|stopped
    working|falling down|defective|busted); (fire|smoke|safety|gas|boiler|lift|elevator|pool|annual|
    quarterly|monthly| building|property|fridge|electrical|roof|hvac|sprinkler|emergency light|pest|
    legionella|water|health and safety|city|insurance|statutory|compliance|move out|mid term|kitchen hood|
    backflow|pat|asbestos|fire alarm|fire door|window|appliance|furnace|chimney|routine|preventive|
    preventative|planned) (extinguisher| extinguishers|inspection|inspections|inspector|check|checks|test|
    tests|testing|service|servicing| certificate|certificates|certification|survey|maintenance|alarm panel|
    panel|door|doors|hose|hydrant| sprinkler|sprinklers|audit|exit|exits|exit sign|damper|dampers|
    suppression|walkthrough|walk through|engineer|walk); fire (extinguisher|extinguishers|alarm|alarms|door|
    doors|panel|safety|sprinkler| sprinklers|exit|exits|escape|hose|hydrant|damper|system|certificate|
    inspection|blanket|test|damage| stopping|code|equipment|inspector|inspections|warden|detector|detectors|
    regulations|risk assessment); (smoke|co|carbon monoxide|heat|gas|water leak|leak|motion) (detector|
    detectors|alarm|alarms|sensor|sensors); (detector|alarm|detectors) .. (chirp|chirping|beep| beeps|
    beeping|battery|batteries|replace|replacement|low battery|fault|test|keeps chirping|keeps beeping);
    (smoke|fire) (alarm|detector) .. (keep|keeps|random|randomly|constantly|again|false|every night|for no
    reason) .. (going off|go off|beep|beeping|chirp|chirping|ringing); alarm .. (going off|goes off|go off)
    .. (for no reason|every night|randomly|at random|by itself|by mistake|no smoke|every day|constantly);
    (emergency) (light|lights|lighting|plumber|repair|repairs|callout|call out|generator| locksmith|
    electrician|leak|works|stop|boiler|heating|exit sign|exit light|door); (bleed|bleeding) the? (radiator|
    radiators|boiler|system); panic (button|bar|hardware|alarm|room door) ..; (dead) (battery| batteries|
    bulb|bulbs|bolt|socket|outlet|lock|light|lights|rat|rats|mouse|mice|cockroach|cockroaches|bug| tree|
    plants|fob|remote|fridge|tv|thermostat|screen|bird|pigeon|bugs|lightbulb|intercom|keypad); (wifi|
    internet|tv|lift|elevator|thermostat|ac|boiler|heating|light|lights|battery|fridge|router|intercom|lock|
    keypad|remote|doorbell|printer|phone line|pump|generator|oven|kettle|radiator|dishwasher|machine) ..
    (dead|died|dying|dies|kaput|playing up|acting up|on the blink|on the fritz|gone|shot|had it|killing me|
    knackered|struggling|exploded|on strike|busted|conked out|packed up|packed in|gave up|given up);
    (toilet|pipe|boiler|tank|bulb|lightbulb|radiator|bottle|microwave|tap|hose|valve|shower|heater|tyre) ..
    (exploded|burst|bursts|bursting|blew|popped); burst (pipe|pipes|tank|main|water|hose|boiler|radiator);
    blown (fuse|bulb|bulbs|fuses); tripped (breaker|fuse|switch); (breaker|fuse|rcd|circuit|power|
    electricity|electrics|lights) .. (trip|trips|tripped|tripping|out|off|went|goes|cut|down|blown|keep|
    keeps); (call|need|needs|send|book|get|order|schedule|arrange|chase|find|when is|when does|where is|is|
    has|any|has the|is the|did the|waiting for|wait for|hire) .. (plumber|plumbers|electrician|
    electricians|handyman|handymen|locksmith|technician|technicians|engineer|exterminator|painter|carpenter|
    roofer|glazier|pest control|contractor|contractors|repairman|repair guy|maintenance guy|maintenance
    team|maintenance man|janitor|caretaker|hvac guy|elevator company|lift company|drain company|plasterer|
    tiler|decorator|gardener|landscaper|chimney sweep|lift engineer|gas engineer|heating engineer|pool guy|
    installer|mechanic); (work|service|repair|maintenance|job|open|defect|snag|plumbing|electrical|hvac|
    facilities) (order|orders|ticket|tickets|list|jobs|job sheet|card|cards|issue|issues|problem|problems|
    request|requests|log|schedule|backlog|tasks|team|stuff|works|side|items|visit|visits|calls|call|report|
    reports|needed|due|outstanding|status|overdue|queue|punch list); (urgent|open|outstanding|overdue|
    pending|scheduled|emergency|due|unresolved|new|current|any|critical|ongoing|all) (repair|repairs|
    maintenance|fixes|faults|breakdowns|inspection|inspections|leaks|plumbing|jobs|works|defects|work
    orders|snags|servicing|leak); maintenance .. (due|overdue|urgent|today|week|month|open|list|issues|
    problems|status|tomorrow|tonight|pending|summary|update|first|critical|only); (waiting|wait) for (parts|
    a part|spare parts|spares|the part); (spare|replacement|missing) (part|parts|key fob|bulb|bulbs|bulb|
    filter|lock|remote|battery|batteries); parts (on order|ordered|arrived|needed|missing); (need|needs|
    needing|have|has|to be|must be|should be|requires|must|got|want|due for|due) (to be|a|an|some|its|their|
    yearly|annual|replacing|to|new|be)? (fix|fixed|fixing|repair|repaired|repairing|replaced|replacing|
    replacement|servicing|serviced|service| repainted|repainting|painting|unclogging|unblocking|mending|
    mended|regrouting|patching|patched| resealing|tightening|lubricating|greasing|descaling|inspecting|
    inspected|maintenance|a new bulb|new bulb|new battery|rewiring|plastering|sanding|varnishing|topping
    up); (mice|mouse|rat|rats|cockroach|cockroaches|roach|roaches|bed bug|bugs|bedbug|bedbugs|bugs|ant|ants|
    termite|termites|wasp|wasps|wasp nest|rodent|rodents|pest|pests|infestation|squirrel|squirrels|raccoon|
    pigeons|spiders|spider|snake|bees|hornets|moths|silverfish|fleas|flies|droppings|flea|vermin|nest) ..
    (in|at|on|under|seen|again|behind|control|problem|everywhere|infestation|found|spotted|reported|kitchen|
    basement|room|unit|apartment|treatment|traps|near); (strange|weird|bad|funny|loud|grinding|rattling|
    banging|humming|buzzing|awful|odd|knocking|terrible|foul|musty|sewer|sewage|damp|rotten) (noise|noises|
    sound|sounds|smell|smells|odor|odour|vibration|squeak) ..; smell (of|like) (sewage|damp|mould|mold|
    sewer|drains|drain|mildew|rotten eggs in the tap|must); <thing> .. (noise|noisy| smell|smells|smelly|
    loud|rattle|rattling|squeak|squeaks|squeaking|grinding|vibrating|humming|buzzing| making|stuck|jammed|
    loose|hot|cold|freezing|slow|dirty|rusty|old|wet|damp|dark|off|out|down|up|crack| error|fault|
    flickering|replaced|replace|repair|repaired|repairs|fix|fixed|service|serviced|inspection| maintenance|
    check|checked|ticket|issue|issues|problem|problems|status|tripping|tripped); (fix|fixed| fixing|repair|
    repairing|repaired|replace|replaced|replacing|mend|mending|unblock|unblocked|unclog| unclogged|service|
    serviced|servicing|install|installed|installing|change|changed|inspect|inspected| reset|restart|check|
    checked|look at|tighten|adjust|clean out|sort out|patch|paint|repaint|seal|reseal|bleed|descale) ..
    <thing>; (out of (order|service|action)); not working; stopped working; does not work; will not work;
    not functioning; (broken|broke|break) (down|again|in|at|on|off|today|this|lock|door|tile); (who|when|is|
    has|did) .. (fixing|fix|fixed|repair|repairing|repaired|repairs) ..; too (hot|cold) in (room|unit|the|
    apartment|flat|lobby|gym|suite|<number>); freezing in (room|unit|the|apartment|flat|lobby|gym|suite|
    <number>); (peeling|flaking|chipped|crumbling|bubbling|cracked) (paint|wall|plaster|wallpaper|tile|
    tiles|ceiling| grout|floor); paint peeling; water damage; black (mould|mold); lights out; light out;
    bulb out; power (out|outage|cut|cuts|failure|down|off|gone|is out|went out|surge); locked out; (averia|
    averias|fuga| fugas|gotera|goteras|roto|rota|rotos|rotas|reparar|reparacion|reparaciones|arreglar|
    arreglo| mantenimiento|fontanero|plomero|electricista|ascensor|elevador|calefaccion|caldera|aire
    acondicionado| cerradura|grifo|inodoro|desague|atascado|atascada|estropeado|estropeada|humedad|plagas|
    cucarachas| ratones|bombilla|inspeccion|inspecciones|descompuesto|descompuesta|fontaneria|caneria|
    tuberia); no (funciona|hay agua|hay luz|hay agua caliente|enfria|calienta|hay internet|hay wifi|va|
    sirve|cierra|abre|prende|enciende); (fuga|escape) de agua; se fue la luz; entretien; reparations; fuite;
    fuites; fuite d eau; (en panne); plombier; ascenseur; chauffage; chaudiere; wartung; reparatur;
    reparaturen; kaputt; defekt; heizung; aufzug; wasserschaden; undicht; rohrbruch; manutencao; vazamento;
    vazamentos; conserto; quebrado; quebrada; encanador; manutenzione; guasto; guasti; perdita; perdite;
    rotto; riparazioni; riparare; idraulico; ascensore; riscaldamento
    `,
  ],
  [
    'maintenance',
    4,
    `
    wi fi; which (is|are|things|equipment|units|lifts|appliances) .. <broken>; (stain|stains|patch|crack|
    cracks|hole|holes|puddle|puddles|bulge) .. (getting|growing|bigger|ceiling|wall|floor|spreading|larger|
    in|on|under); <thing> .. (stain|stains|patch|hole|puddle|bulging|bubbling); (door|window|drawer|tap|
    toilet|broken|loose|fridge|shower|balcony) (handle|handles); (handle|handles) .. <broken>; (complain|
    complaining|complained|complains|complaint|complaints|unhappy|moaning|reporting|reported|reports) ..
    (about|of|with|that|the|a) .. <thing>; who fixes ..; who is fixing ..; who can fix ..; (broken|damaged|
    smashed|cracked) (tv|chair|table|glass|tile|mirror); maintenance; repair; repairs; plumber; plumbing;
    electrician; handyman; leak; leaks; leaky; leaking; leakage; hvac; broken; faulty; malfunction;
    malfunctioning; breakdown; breakdowns; clogged; clog; blocked; blockage; flooding; flooded; flood;
    floods; dripping; mould; mold; mildew; infestation; cockroach; cockroaches; roaches; bedbugs; bed bugs;
    termites; rodents; pest control; exterminator; inspections; inspection; locksmith; repairsign; work
    order; work orders; defect; defects; boiler; boilers; thermostat; radiator; radiators; plunger; sewage;
    sewer; fusebox; fuse box; circuit breaker; lightbulb; lightbulbs; light bulb; light bulbs; rust; rusty;
    subsidence; caulking; grout; drywall; plasterer; snagging; snags; facilities; caretaker; compressor;
    chiller; generator; sump; jammed; out of order; unblock; unclog; fixes; busted; <main> side
    `,
  ],
  [
    'maintenance',
    2,
    `
    <thing>; fix; fixed; fixing; replace; replaced; install; technician; technicians; contractor;
    contractors; engineer; damage; damaged; crack; cracked; cracks; failing; smell; smells; noise; noisy;
    parts; rats; mice; bugs; ants; wasps; pests; pest; wear; worn; squeaky; flicker; flickering; drip;
    drips; stuck; loose; building issues; tool; tools; ladder; paint; painting; job; jobs; snag; works;
    service; tripped; outage; outages; down; fault; faults; break; breaks; safety issues; safety; hazard;
    hazards; damp; freezing
    `,
  ],
]
