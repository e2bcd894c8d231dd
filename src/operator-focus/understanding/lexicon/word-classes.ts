/** Words by the part that they play in a sentence, and the classes that patterns refer to. */

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** Words that carry nothing at the edge of a clause. */
export const fillers = new Set(
  words(`
  ok please lucia so well um uh umm hmm hm oh ah eh hey hi hello and but just actually right now then dear alright y also look listen
  sorry lol btw yeah yep yes por favor pf honestly kindly again mate love hun buddy team guys all quick quickly real today sure maybe
  sir madam maam man bro dude friend amigo amiga thanks thank tick good great cool perfect nice lovely
  `),
)

/** Words that may stand between any two words of a phrase and change nothing. */
export const lightWords = new Set(
  words(`
  even really actually literally honestly simply totally completely absolutely utterly basically seriously genuinely truly quite rather
  pretty bloody fucking freaking damn damned fuckin bleeding goddamn somehow currently possibly maybe perhaps probably kinda sorta a an the also still already
  apparently clearly suddenly finally constantly always often ever please lucia
  `),
)

/** Words of grammar: they neither open nor close a clause, but they need no explanation either. */
export const functionWords = new Set(
  words(`
  i we you he she it they me us my our your his her its their the a an this that these those is am are was were be been being do does did have has had
  will would can could should shall may might must to of in on at for from by with about as into over after before up out off not no yes if or when while
  there here what which who where how why than too very also still yet already any some all more most much many few lot bit one ones day today
  el la los las un una de del en por para con que y o mi tu su se lo al es son hay muy ya no si le un et der die das und ein eine ist
  `),
)

/** Words that point at something already said. */
export const pointers = new Set(
  words('it that this those these him her them he she they one ones again same other eso esa ese esto'),
)

/** Where none of these stands, nothing is asked for. */
export const askingWords = new Set(
  words(`
  what which who whom whose where when how why is are was were does do did can could will would should has have any anything
  anyone need needs want wants show list give find check fix book tell get send please update status open urgent
  que quien cual cuando donde como cuanto hay algo
  `),
)

export const breakers = new Set(words('i we but because and or which while when if that who so'))

const classes = {
  i: 'i we me myself ourselves us',
  self: 'myself himself herself themselves themself yourself ourselves self themselve',
  be: 'is are am was were be been being look looks sound sounds seem seems feel feels get gets getting became become felt keep keeps',
  other: `guest tenant resident customer client visitor owner he she they him her them lady man woman gentleman couple family kid child mr mrs ms miss
    occupant lodger renter neighbour neighbor boss manager husband wife mother father boiler pump drain server system fan heater machine router network lift
    elevator someone somebody plant dog cat mum mom dad brother sister friend housekeeper cleaner technician plumber contractor supplier engine compressor
    battery valve pipe floor beam shelf structure joint cable`,
  person: `guest tenant resident customer client visitor owner he she they him her them lady man woman gentleman couple family kid child boy girl baby mr mrs ms
    miss toddler infant someone somebody person people staff colleague coworker housekeeper cleaner technician plumber worker employee porter receptionist chef
    cook waiter waitress guard lodger occupant neighbour neighbor husband wife partner girlfriend boyfriend mother father mum mom dad son daughter brother sister
    friend teenager student grandma grandmother grandfather old elderly driver security everyone guy bloke contractor painter gardener electrician
    intern manager boss doorman bellboy valet lifeguard swimmer passenger bystander anyone bather diver coworkers colleagues waitstaff maid maids gardeners barman bartender barista sous pianist musician dj toddler kids toddlers teen nephew niece grandson granddaughter grandpa pensioner widow nurse carer nanny tourist backpacker delivery courier companera companero huesped huespedes inquilino inquilina senora senor nino nina mujer hombre chico chica residente empleado empleada persona`,
  state: `overwhelmed overwhelm overwhelming stressed stressing stress stressful panicking panicked panic panicky anxious anxiety exhausted exhausting frazzled
    swamped burnout desperate despair hopeless helpless struggling crying frantic hysterical distressed distraught overloaded overworked overburdened
    miserable terrified petrified trembling sobbing weeping agobiado agobiada estresado estresada desbordado desbordada agotado agotada angustiado angustiada
    ansioso ansiosa desesperado desesperada saturado saturada nervioso nerviosa hundido hundida overstretched depressed unravelling unraveling spiralling spiraling
    flustered rattled tearful devastated fatigued`,
  mood: `upset worried worry afraid lost worn burnt burned tired frustrated sinking crushed spent drained fried stretched wiped shattered knackered wrecked frightened
    scared shaking inundated defeated weary sad lonely low broken numb empty snowed rough awful terrible unwell trapped sick buried overrun beaten hammered slammed`,
  harm: `swelling swollen paramedic paramedics ambulance bleed bleeding blood injured injury injuries hurt unconscious choke choking convulsing seizure fracture fractured wound wounded
    scalded collapse collapsed faint fainted dizzy vomiting unresponsive attacked assault assaulted stabbed shot beaten strangled poisoned overdose overdosed drown drowning
    electrocuted shocked trapped crushed dying dead died lifeless motionless pulse cpr concussion stroke gasping suffocating raped mugged kidnapped hospital hospitalised
    hospitalized wheezing paralysed delirious incoherent hypothermia heatstroke asphyxiated maimed mauled gored battered unconcious drugged spiked abducted hanged impaled inconsciente herido herida sangrando ahogando ahoga ahogandose muriendo muerto muerta desmayado desmayada golpeado golpeada apunalado apunalada atrapado atrapada`,
  feeling: `scream screaming nerves wreck mess failure useless worthless panic worry dread fear despair misery tears cry crying sob meltdown breakdown burnout anxiety stress pressure
    exhaustion fatigue insomnia headache migraine trembling shaking shaky nauseous sick numb empty hollow alone lonely isolated trapped stuck helpless powerless hopeless pointless
    suffocated suffocating crushed smothered swamped deluged bombarded slammed overrun overtaxed overextended overcommitted overdrawn rattled shaken shook frightened petrified horrified
    anguish agony torment suffering hurting aching weary weak dazed disoriented foggy scattered frazzled frenzied manic frantic hysterical unhinged unglued undone unravelled
    cracked snapped melted fried toasted cooked finished kaput depleted sapped zapped zonked pooped bushed beat knackered shattered drained spent tapped maxed
    paralysed paralyzed frozen floored flattened defeated beaten broken destroyed ruined wrecked devastated gutted heartbroken inconsolable despondent dejected demoralised demoralized
    discouraged disheartened depressed down low blue gloomy unhappy miserable wretched awful dreadful terrible horrible rotten lousy crap crappy rubbish rough shit shitty grim
    tense uptight strained taut edgy jumpy jittery twitchy restless nervous anxious apprehensive uneasy worried scared afraid terrified spooked panicked panicky
    irritable furious raging livid overstimulated overloaded overwhelmed overburdened overworked underwater inundated buried sinking drowning flailing floundering struggling
    lost confused bewildered clueless hapless desperate incapable inadequate incompetent guilty ashamed embarrassed humiliated stupid`,
  alarming:
    'going ringing sounding blaring activated triggered screaming wailing on went gone rings sounds beeping goes',
  appliance: `socket sockets outlet dryer panel machine oven microwave toaster battery charger boiler cable wire wires plug tv heater motor engine bin fuse
    fusebox adapter lamp light lights printer radiator fridge freezer dishwasher washer kettle stove cooker hob generator transformer laptop phone scooter bike
    ebike car elevator lift vent chimney wall switch breaker box extension candle curtain mattress sofa bed couch trash container grill fryer pan`,
  paperwork:
    'invoice bill claim insurance refund report quote payment deposit estimate certificate policy compensation receipt log training course fee cost inspection',
  hazard:
    'fire smoke gas flood ambulance injury accident attack robbery burglary explosion collapse earthquake fight assault fall',
  object: 'wire wires cable light lamp picture curtain tile gutter sign door hinge bulb fan plaster paint',
  thing: `tap taps faucet faucets sink sinks toilet toilets loo wc bathtub tub shower showers drain drains pipe pipes boiler heater heaters radiator radiators heating ac conditioner
    conditioning airconditioning ventilation vent vents fan fans extractor thermostat thermostats elevator elevators lift lifts escalator door doors lock locks window windows gate gates
    garage barrier shutter shutters blind blinds intercom doorbell buzzer keypad reader fob fobs keycard hinge knob latch light lights lamp lamps bulb bulbs
    lighting socket sockets outlet outlets switch switches breaker fuse wiring electrics electricity power generator wifi internet router modem network tv tvs television
    telly remote projector speaker sauna jacuzzi pool pools pump pumps filter chlorine fountain sprinkler sprinklers irrigation roof roofs gutter gutters ceiling ceilings
    wall walls floor floors floorboard tile tiles carpet stair stairs stairwell staircase handrail railing banister balcony fence paving path driveway pavement lawn hedge
    tree fridge fridges freezer oven stove hob cooker microwave dishwasher washer dryer drier kettle toaster washing hood icemaker furnace
    chiller compressor tank valve valves hose meter detector detectors alarm camera cameras cctv computer printer phone telephone safe shelf wardrobe drawer cupboard cabinet
    furniture chair mirror curtain curtains rail bench treadmill equipment appliance appliances chimney fireplace plaster paint mattress sofa couch bedframe bed desk
    server turnstile dumbwaiter trash chute sewer sump cistern plug plugs seal grout signage awning canopy deck patio bbq grill flue duct ducts cable cables water heat cooling pressure
    system systems panel panels bathroom kitchen laundry corridor basement parking hallway lobby showerhead bidet urinal hottub thermometer timer sensor sensors display screen keyhole letterbox mailbox`,
  broken: `broken break broke faulty leaking leak leaky dripping drip drips clogged clog blocked block jammed jam stuck cracked crack smashed shattered failed failing fail fails fault
    defective damaged damage dead busted bust burst overflowing overflow flooded flooding flood squeaking squeaky rattling flickering tripping tripped sparking frozen freezing
    loose rusty rusted rotten mouldy moldy malfunctioning malfunction kaput down out snapped bent torn ripped missing noisy dripped worn peeling sagging wobbly misaligned
    unresponsive offline disconnected beeping chirping buzzing tripped blown blew backed collapsed detached hanging exploded wonky dodgy dirty smelly stinks stinky dark gone
    crashed glitching glitchy overheating lukewarm icy`,
  pay: 'payment payments money rent invoice invoices finance finances billing bills bill cash pagos pago accounts collections dinero arrears balances balance refunds refund deposits deposit',
  con: 'concierge guest guests booking bookings reservation reservations resident residents arrivals huespedes conserjeria reservas hospitality transfers vip vips',
  main: 'maintenance repair repairs fix fixes mantenimiento plumbing facilities breakdowns faults leaks leak reparaciones averias inspections',
}

export const classesOf = new Map<string, string[]>()
for (const [name, members] of Object.entries(classes)) {
  for (const word of words(members)) classesOf.set(word, [...(classesOf.get(word) ?? []), `<${name}>`])
}
