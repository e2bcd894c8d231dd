import type { Lexicon } from '../meaning.ts'

/** What guests and residents ask for, and their arrivals. */
export const concierge: Lexicon = [
  [
    'concierge',
    5,
    `
    (what|which) (requests|request|bookings|booking|guests|guest|transfers|reservations) .. (wait|postponed|
    deferred|first|next|urgent|critical|overdue|late|open|today); (what|anything|who|something|things|
    everything) .. (outstanding|pending|open|left|waiting|due|to do|urgent|important) (for|from|with) (the|
    our)? (guests|residents|vips|guest|vip|resident|arrivals); is everything (ready|prepared|set|sorted|
    arranged|in place|organised|organized|done) for ..; (wheelchair|cot|crib|highchair|stroller|pram|extra
    bed) for (mr|mrs|ms|miss|guest|the guest|room|the|<number>|resident|unit) ..; (guest|guests|resident|
    residents|tenant|tenants|concierge|special|vip|vips|customer|client|owner| pending|open|room service|
    amenity|dietary|unconfirmed|traveller|visitor|visitors|family|arrival|late checkout|late check out|early
    check in|luggage|housekeeping|cleaning|transfer|spa|restaurant|tour) (request|requests|wish|wishes|need|
    needs|need|need something|enquiry|enquiries|inquiry|inquiries|asks| preferences|preference|demands|
    experience|services|messages|message|stuff|things|tasks|list|queries| orders|issues|complaint|
    complaints|tickets|side|care); (book|booked|booking|reserve|reserved|reserving| arrange|arranged|
    arranging|order|ordered|organise|organised|organize|organized|schedule|scheduled| confirm|confirmed|
    cancel|cancelled|canceled|rebook|get|find|need|want|wants|want|send|sent|hire|rent| sort out|set up) ..
    (table|tables|taxi|taxis|cab|cabs|car|cars|driver|limo|limousine|uber|transfer| transfers|shuttle|
    pickup|pick up|airport|flowers|bouquet|cake|champagne|ticket|tickets|ticket|tickets| tour|tours|boat|
    yacht|massage|massages|spa|facial|treatment|restaurant|restaurants|dinner|lunch|brunch| breakfast|
    babysitter|nanny|chef|private chef|golf|tee time|tee times|crib|cot|high chair|extra bed|flight|flights|
    train ticket|tickets|museum|theatre|theater|show|opera|concert|excursion|hotel| restaurant table|
    helicopter|bike|bikes|scooter|cooking class|yoga|personal trainer|hairdresser|stylist| photographer|
    guide|interpreter|sauna|meeting room|conference room|bbq|barbecue|tennis court|padel court| padel|court|
    room|rooms|suite|villa|cabana|sunbed|sunbeds|rollaway|wheelchair|stroller|groceries|grocery| parking|
    valet|dog walker|dog sitter|pet sitter|cinema room|party room|lounge|gym slot|guest parking| umbrella|
    iron|towels|pillows|blankets|blanket|toiletries|slippers|robe|robes); table (for|at|booked| confirmed|
    reservation|reservations|booking|bookings|by|near); (dinner|lunch|brunch|restaurant|breakfast| spa|tour|
    golf|boat|table|hotel|guest|hair|massage|taxi|car|tennis|padel|limo|treatment|salon|museum| show|event|
    activity|gym|room|court|pool|cabana|bbq|fire pit|meeting room|elevator|lift|move in|loading bay|parking|
    guest suite|amenity|private dining|wine tasting|hammam) (reservation|reservations|booking| bookings|
    appointment|appointments|slot|slots|ticket|tickets|tee time|booked|reserved|time confirmed); (airport|
    hotel|station|train|cruise|ferry|guest|car|morning|evening|private|ground|return|taxi|vip| heathrow|
    gatwick|jfk|lax|cdg|limo|shuttle|limousine) (transfer|transfers|pickup|pickups|pick up|pick ups|shuttle|
    shuttles|run|drop off|drop offs|dropoff|collection|meet and greet); transfer .. (airport| confirmed|
    booked|hotel|flight|driver|station|sorted|organised|arranged|mr|mrs|for mr|for mrs|family|at <number>|
    guest); transfers .. (today|tomorrow|tonight|confirmed|weekend|week|saturday|sunday|booked| list|this);
    (early|late|express|self|delayed|pending|group|vip|next) (check in|check out|check ins|check outs|
    arrival|arrivals|departure|departures); (check in|check out|check ins|check outs|arrival|arrivals|
    arriving|departure|departures|departing|landing|lands) (today|tomorrow|tonight|this|now|list|at|early|
    late|soon|on|next|weekend|time|times|requests|queue|from|in); (need|needs|needing|awaiting|await|waiting
    for|waiting on|wait for|pending|requires|require|require|missing|still to|have to|to be|to|left to|yet
    to|not|not yet|not been|without|lack|lacking|outstanding|unconfirmed|for|get|got) (a|our|their|to be|to|
    be|yet|final)? (confirmation|confirmations|confirming|confirmed|confirm); confirmation .. (pending|
    missing|outstanding|needed|open|booking|guest|sent|waiting); confirmations; waiting .. confirmation; to
    confirm; unconfirmed; not confirmed; (booking|bookings|reservation|reservations| request|requests|table|
    tables|transfer|transfers|tour|tours|dinner|spa|arrangement|arrangements| appointments|appointment|
    event) .. (confirm|confirmed|confirmation|unconfirmed|pending|open|missing| outstanding|to confirm|
    today|tonight|tomorrow|booked|sorted); (is|are|has|have|was|were|will) .. (room| suite|villa|apartment|
    table|penthouse|cottage|cabin|unit|studio|loft) .. (ready|prepared|made up|cleaned|booked|set up|
    available|reserved|confirmed) ..; (room|suite|villa|apartment|penthouse) ready; ready for .. (guest|
    guests|arrival|arrivals|vip|family|mr|mrs|check in|couple|wedding); (room|late| extra|fresh|daily|deep|
    linen|housekeeping|turndown|apartment|flat|additional) (service|cleaning|towel| towels|pillow|pillows|
    blanket|blankets|bed|bedding|linen|linens|clean|keys for|slippers|robe|robes| hangers|toiletries|
    housekeeping|turndown|chair|key for guest|amenities|cot|crib); (birthday|anniversary| honeymoon|
    proposal|engagement|welcome|vip|celebration|hen|stag|valentines|graduation|baby shower) (cake|setup|set
    up|decoration|decorations|couple|guest|guests|amenity|amenities|surprise|dinner|party| pack|package|
    basket|drink|drinks|gift|gifts|flowers|suite|champagne|card|treatment|arrangement| arrangements|request|
    requests|balloons|in room|for|in|group); (pet|dog|cat|wheelchair|accessible|family| kid|gluten|nut|
    vegan|dairy|child) (friendly|accessible|access|free|sitter|sitting|walker|walking|menu| meal|meals|bed|
    room|allergy|allergies|option|options); dietary; allergies; allergy; allergic to; vegan; vegetarian;
    halal; kosher; gluten free; (luggage|bag|bags|baggage|suitcase|suitcases|parcel|parcels| package|
    packages|mail|post|delivery|deliveries|courier|laundry|dry cleaning|key|keys|stroller|pushchair)
    (storage|store|held|hold|waiting|collect|collection|pick up|pickup|delivered|delivery|arrived|arrive|for
    (resident|residents|guest|guests|unit|room|mr|mrs|apartment|the)|at (the)? (desk|reception|front desk|
    concierge)|drop off|stored|assistance|help|room|lost|left|handling|forward|forwarding|to be|request|
    requests|uncollected|not collected); (lost|left|missing) (luggage|bag|bags|suitcase|item|items|property|
    behind|and found|parcel|parcels|package|packages| passport|baggage|wallet|phone|jacket); (wake up|
    wakeup|wake) (call|calls|up call); (call|calls|calling|phone|ring) (back)? (guest|guests|the guest|the
    guests|mr|mrs|resident); (return|callback|call back) .. (guest|guests|resident|booking|mr|mrs);
    (resident|residents|tenant|tenants) .. (asking for|asked for|ask for|request|requests|requested|
    requesting|want|wants|waiting for|need|needs|parcel|parcels|party|event| guest|guests|moving in|moving
    out|move in|move out|question|questions); (what|which|anything) .. (guest|guests|resident|residents|vip|
    mr|mrs|family|couple) .. (need|needs|want|wants|waiting|request| ask|asked|asking|order|ordered|
    requested|expecting|today); what did .. (ask|want|request|order|need) (for)?; (outstanding|open|pending|
    unanswered|unread) (guest|guests|request|requests|booking|bookings| reservation|reservations|concierge|
    messages|enquiries|arrangements|confirmations); front desk (requests|messages|notes|tasks|list|queue);
    vip (arrival|arrivals|guest|guests|list|today|tonight| treatment|stay|stays|tomorrow|request|requests|
    this); guest side; guests only; just guests; (about|for|with) the guests; taking care of guests;
    (conserjeria|huespedes|huesped|reservas|reserva| traslados|traslado|solicitudes|solicitud|peticiones|
    peticion|llegadas|llegada|mesa para|mesas|confirmar| confirmacion|confirmaciones|equipaje|recogida|
    salida tardia|entrada temprana|clientes piden); (que|quien|quienes) .. (llega|llegan|piden|pide|
    necesitan|necesita|quieren|quiere); flores para; taxi para; reservations en attente; demandes ..
    clients; conciergerie; arrivees; reservierung; reservierungen; buchungen; anreisen; gaste; gast wunsche;
    pedidos .. hospedes; hospedes; chegadas; prenotazioni; ospiti; arrivi; richieste
    `,
  ],
  [
    'concierge',
    4,
    `
    pick up to ..; pick ups; pickup; any pick up; (wedding|party|event) (setup|set up|arrangements|planning|
    request|requests); car service; limo service; shuttle service; laundry service; cleaning service;
    turndown service; who is (coming|arriving|checking|expected|staying|in house|due in|leaving); special
    (occasion|occasions|arrangements|requests|treatment|wishes); concierge desk; occasions; concierge;
    booking; bookings; reservation; reservations; reservas; arrivals; arrival; vip; vips; transfer;
    transfers; shuttle; shuttles; taxi; taxis; cab; cabs; limo; limousine; chauffeur; itinerary;
    itineraries; babysitter; babysitting; nanny; bouquet; bouquets; champagne; prosecco; concert tickets;
    theatre tickets; theater tickets; opera; excursion; excursions; luggage; suitcase; suitcases; parcel;
    parcels; courier; housekeeping; turndown; valet; crib; cot; highchair; rollaway; honeymoon;
    honeymooners; anniversary; check ins; check outs; bellboy; porter; pickups; dropoff; room service;
    breakfast in bed; minibar refill; spa; massage; massages; tee times; tee time; snorkel; snorkelling;
    yacht; sightseeing; picnic; hamper; amenity; amenities; pillow menu; extra pillow; extra pillows; extra
    towels; towels; pillows; iron and board; late check; dry cleaning; guest experience; front desk
    `,
  ],
  [
    'concierge',
    3,
    `
    (who|anyone|anybody|which guest|guests|guest|guests|how many|mr|mrs|family|vip|vips) .. (arrive|arrives|
    arriving|arrived|check in|checks in|checking in|check out|checking out|checks out|land|lands|landing|
    departing|leaving|coming in|moving in|staying|need|needs|need|want|wants|wait| waiting|asked|ask|asks|
    asking|request|requested|requesting|expecting|expect|complain|complained| complaining|confirm|confirmed|
    prefer|prefers|celebrating|celebrate|bring|bringing|call back|a call|called|ring|rang|phoned); guest ..
    (call back|callback|complaint|complaints|feedback|review|happy| unhappy|satisfaction|birthday|noise|
    preference|preferences|arrival|arriving|arrives|asking|asked|asks| want|wants|wanted|need|needs|
    requested|requests|request|waiting|requesting|special|vip|message|messages| note|notes|list|issues|
    expecting|upset|stay|stays|transfer|transfers|booking|bookings|itinerary| itineraries|key|relations|
    service|services); (resident|residents|tenant|tenants) .. (asking for|asked for|ask for|request|
    requests|requested|requesting|want|wants|waiting for|need|needs|parcel|parcels| party|event|guest|
    guests|moving in|moving out|move in|move out|question|questions)
    `,
  ],
  [
    'concierge',
    2,
    `
    guest; guests; resident; residents; tenant; tenants; table; tables; dinner; restaurant; restaurants;
    flowers; ticket for; tickets for; tour; tours; golf; boat; flight; flights; airport; chef; cake;
    birthday; wedding; arrive; arrives; arriving; departing; departure; departures; check in; check out;
    confirm; confirmed; confirmation; request; requests; suite; villa; laundry; cleaning; pickup; pick up;
    groceries; grocery; delivery; deliveries; driver; reserve; reserved; book; booked; event; events; party;
    babysit; celebrate; celebration; decor; decorations; visitor; visitors; stay; stays; staying; mr; mrs;
    welcome pack; welcome basket; package; packages; complaint; complaints; enquiry; inquiry; activities;
    activity; theatre; museum; appointment; appointments; restaurant table; lunch; brunch; breakfast; beds;
    bed; blanket; blankets; slippers; robe; robes; wine; family in; couple in; moving in; penthouse; mail;
    wheelchair; stroller; hairdresser; barbecue; bbq; cabana; sunbeds; tennis; padel; upgrade; upgrades;
    dietary; gift; gifts; basket; balloons; car for; pet; pets; dog; noise complaint; neighbour; neighbor;
    parking space; clients; customers; client; customer
    `,
  ],
]
