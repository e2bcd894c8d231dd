/** Ordinary words one slip away from a word that decides, and rightly spelt: spelling leaves them alone. */
export const plainWords = new Set(
  `
  abdicate abdication abide abode abort abound absolutest absorb abstention abuser accidental accordingly
  accordion accost acre activate adapt adaptor addict addiction addition additionally admit admonition adobe
  adorn affair afford afterward aggression aggressively aground aimed alike aline alley alliance ally alpha
  alter altho amble amend amiable amnesty amps amputate amuse anger angle annul aping appreciable
  appreciative apter arable arced arcing arena aria arise arraign array arts ashed ashing askew assail
  assaulter atone attach attacker attain attentive attract auction audio avoidable awaken award awing awoke
  axle babble babe babier babiest backer bacteria baggy bail bakery bale balk ballet balloon ballot balm
  banish banker banning bannister banter barb barbeque bare barge bark barley barn barrener barter base
  baser basic basil basin bask baste batter battle bawl bead beak beaker bean beard beast beater beautifully
  beautify bedside beech beer beet befriend begged begun belch believer bellow berth besiege beta bets
  betted betting bettor beware bias bidding bide bind birch bitter blame bland blanker blankest blare blaze
  bleak bleaker bleat blend blest bliss bloc blockade blond bloom blot bluster boar bode boggle bombard
  bomber bone bonnet booed booing bookend boom boon boor boot border bore borne bough bounce bowed bowel
  bowing bowler brace braid brainy braise branch bras brat brave brawl brawn breach breadth breakable breed
  bribe brick bridle brilliance brilliantly brine briny brisk broach broad broil broiler broker brood brook
  brought brow bruise brunt buck budding budge bulk bull bunk bunker buoy burble burner burp burr bury
  busier bustle butler butt butte butterfly buttery cache cage calf calibrate calibration calk caller
  callous callus calorie cancelation cancer candy capably cape carp carpentry carton carve cast catcall
  catchy categorize cave cawed cawing cease celibate cell cello chafe chain chance channel chant chap char
  charm chart charter chasm chaste cheat checker cheek cheep cheery chemically chick chile chill chillier
  chime chimp chipper choir choose chop chore chow christen chuck cigaret clack clam clan clang clap clarity
  clash clasp classy claw cleanly cleans cleanser cleat cleave cleaver clime clink clip cloak clod clone
  closer closet clout clove clover cluck coach coal coarse coast cobra cock coffer coherence coil coke
  collar collate collation collective colon colt comb comet commando commend commendation commerce
  commissioner commuter compact compassion compel compensate compete complacent completer completest complex
  compliant comply compost compress compression compulsion conceal conceit concept conception concerti
  concerto concession conclusion concoct concoction condensation condition conditional conduct confection
  confer confession confide confidence confine confiscation conform confuse confusion congest congestion
  connective connector connote consciously consent conservation consign constancy consult contain content
  contention contest continual contraction contrast convection convention converge convergence
  conversational converse conversion convict conviction convulsion convulsive cooler coop cooper copping
  cord core cork corn cornea cornet cornier coroner correction corrector cough county courser cove covert
  covet cower cowing coyer cracker crackle crank crash crass crate crave craze creak cream crease creed
  creek cremate crest crises crisp critic crock crook crop crosser crouch crow cruiser crumb crumblier
  crumple crust cull curd currant curse curtail customary cyst dagger dais daisy dally dame damn dampen
  dangerously danker dapper dare daze deadlock dearth debut decade decay deceptive declaration decline
  decode decorate decorative decoy decrease decree deductive deepen defeat defecate defend defensive deflate
  deflect deign deject delicate deliver demean denser dent departmental depend depict deplete deport
  deportation deportment depot deprave depress depressingly derail derange deride derive desecrate desert
  designer desolation desperately despise detach detain detect detective deterrent detonation detonator
  devastate develop devise devolution diary dice differ difference differently digestion digress digression
  dike dill diner dinned dinning dipped dipping directer direction directory direr direst disc disconcert
  disconnect discontent disparate dissection distress distrust ditty diver divergent divest dodge doer doily
  dole domain dome donor doormen dope dote doubly dowry doze drafty drag drawn dreamy dregs dress dresser
  drift drily drivel droll drone droop drove drowse drudge drum duck duet dung dunk dupe duplicity dust
  dyeing dyking eager earl earn earning earthy ease easel eastern edit ejaculate ejaculation elaborately
  electrically electrify electron electronic elevate elevation emergence emit employ employe employer
  empress encode enlargement enquire entice entreaty envoy erring escalate escalation essentially evaluate
  evaluation evaporate exact excavate exceed excellence excellently excerpt exclusion exclusive execution
  exhaustive expanse expansion expansive expectant expediency expedite expel expend expensive expert expiry
  expletive exploit explore export expulsion extensive exterminate extermination extract extraction extremer
  extremest extremity eyeball facet facilitate faction factor faculty fainter fairer fake falser falter
  farce farm farmer farther fatality fatter fatty feat feather feature feed feint fellow fend fester fever
  fiend fifty figurative filler fillet filly filth finale financially financier finer finesse finite
  firefighter firework firm firmer fitter flail flak flake flank flare flash flatter flavor flaw flee flesh
  flick flier fliest flighty fling flint flip flit flooder flora flour flower flowery fluster flutter flyer
  foal fogey foil fold folksy follower folly foray force forceps forearm forewarn foreword forfeit forge
  forger format fort forth founder fount foyer fraction frame freer freight freighter frieze fright frighten
  fringe frond frost frustrate fume functional furnish furry fuss fuze gabbed gage gala gale gang gape garb
  garden gasses genera generation genie gent gentile gentlemen gentler gently genus ghostly gibe gilt
  glacier glassy glide gloss goodby gore grabber grace graceful gradation grade graduate grape grasp grassy
  grate grating gravel graven graver gravy gray graze greasy greed green grille grin gripe grocer gross
  grove grow grub guess guile guilt guise gunmen gust gusty hacker hale haler halfway halve hammed hamming
  handler handsful handy hangar hanger hangover hanker harden hardy hare hark harness harp hart hassle haste
  hasten hasty hatting haze header headland headline heady heal healer heap heartache heartbreak heartfelt
  hearth heartiest hearty heath heather heave heed height helm helper hemming herd highlight hike hind hint
  hippy historical hive hoard homeless hone honesty hoof hoop hoot hopping horde hornet horribly horse
  hospitalize hostel housewife hovel huger hull humane hump hunt hunter hurl hurry hurtle hyphen hysteric
  hysterically imbed immerse impale impede impel impinge importance importantly impostor impotent impound
  inane incompetence incredibly incubate incur incurable indentation indict inescapable infect infection
  inflate inflection informational informative inhale inhaler inject inland inoculate inquire insaner insert
  insertion insider instal instance instill instrument insulate insulator insult insure intend intense inter
  interact intercept interestingly interject intermittently interne interpret intersect intrude intrust
  inundate invoke involve irrigate irritation itinerant jack jell jeweler jeweller jiggle join jolly journey
  joying jugging juggle juicy jumper juts keel keen kidnaper kidnapper kiln kilo kilt kinda kindle kink
  knack knee kneel knocker lace lade lager lagged lagging lamb lame lamer lamest lance lander landscape
  language lapped laps lapse lard larger lark laser latent latex lather laud launch laxer laxest layer lazy
  lead leaf leafy lean leap learnt leash least lefter lend leper levee liberally lick lighten liken lilt
  lime limitation limp liner linger lisp liter literacy literal literary litter littler lively liven liver
  livest loader loaf loaves lobe locate locker locket lodge logger loom loon loop loosen looser loot lope
  loser louse lover lower lubrication lucid lugged lugging lung lunge lurch lure lust lute lynch lyric mace
  macho madame maintain maintainer maker malt mama mange manger mangle manor mantle marble marker marsh
  marvelous mask master mastery matt matte mayor maze mealy meat medal meddle media mediation medicate memo
  menial mentor mercy mesh metaphorical mete meteor mighty mike milder mill miller miner mingle mink mint
  minuet minuter minutest miserably misled missive mist mistaken misty misuse mitten mixed moan model modest
  mole molt monkey moody mooed mooing moose mope moral moron morose mortar motivate mound mourn mousey
  mousse mousy mouth mover mowed mowing muddle muddy mugger murderer mushy muss muter mutilation mutter myth
  natty nauseate navel nearby neatly needle needy nether nets newer niche nightly ninny nite notch novice
  nuder oblige odder oddest officer older organism organist organizer otter oust ouster outrage outset
  outsider outstandingly overbear overburden overcame overcharge overdo overdone overeat overgrow overhear
  overlaid overload overlook overran overrate overreact oversight overstate overtake overtaken overuse
  overweight overwhelmingly overwork pace packer packet pager pail palace palate paler pall pant panty papal
  paper parable paralyses paralysis paralyze parch parity pars parson partiality partly passer pasture pasty
  patchy patent patrol patter patty paunch pause pave pawed pawing pawn peach peal peasant pease peck peek
  peep peer peeve pelt penalize pence pepped perch perk perter pester petition petrify petty pewter pheasant
  phoney phony photograph photographic photography photon physical picket picnicking piece pierce pigment
  pike pinch pine pink piston pitch plaice plaid plane plank planner planter platter playable plaza plea
  plead pleat pliant plop plum plumb plump plumper plunder plunge plying pointer pointlessly poke pokey
  pokier pole polite poll polo pond poop popping port portion position postpone potion pots pounce pound
  pout powder practicable practical practicality pray precedence precious prefect premiere premise presume
  pretension prevent preventible prick pride pries primal primate primer primp prince prison privater prize
  procedural prod production profane profess programer programme programmer projection prom prone prop
  prosecution prosecutor prospector protect protective protector protestor prow prowess prying pulley pulp
  puma punt pupped purify purpler purse pusher quack quake qualm quartet quell quest quilt quirk quite quota
  racoon radiate radiation radii raft rage raid rake rally rams ransom rant rapid rare rarest rasher rasp
  ratio rational rationalize rationally rattler rayon raze readier realer realty ream reap reaper rear
  rebate rebel rebind rebound recant receiver receptive recession reckon recline recompile recovery
  recreation recta recuperate recurrent redder redemption redress reed reef reel refer referenda refine
  reform refrain refresh refuel refuge refute regain regal regiment regress regret regulate regulation
  rehearse rein reindeer rejection rejoin rejoinder relate relation relational relative relaxation relay
  release rely remainder remake remark remind remoter remove rend render rental repaid reparation repeal
  repel repent replay replete reporter repose repress reprint reprove reputation repute reread reroute
  rescind rescuer resemble resent residence resist resistance resolve resolver resort resound respite
  response resultant retail retain retard retch retention retire retort retrace reuse revel revelation
  revenge revere reverence reversal reverse revert revolt revolve reward ribbed ride rider ridge rifer
  rigged rigging rile rind rink rinse riper ripple riser rivet roam rook roomy roost rooter rose roster
  rotation rotor rotted rotund rouge rouse rout rubbed rubier rued rung runt rustle ruts rutted saber sacred
  sadden safely safer sager salami saliva sallow sallower sally saloon salutation salute sample sampler
  sapped sapping satin saturation saucer saucy savor scab scale scallop scalp scar scare scarf scatter
  scatterbrain scent scheduler scissor scold scoot scope scorer scorn scour scout scrabble scram scramble
  scratchy screech screwy scribble scuff scuttle seam sear seek seethe selves seminary senior sensory
  sentience sentiment serenade serial serve servile setter settler seven sever severer sewed sewing shack
  shade shady shake shallow shallower sham shamble shape shark sharpen sharpness shatter shave shaver shawl
  sheaf sheave sheen sheep sheer sheller shelve shifty shimmer shin shingle shiny shire shirt shoe shone
  shoo shook shoon shop shore shorn shortest shoulder shout shovel showier shred shrew shrine shrug shuck
  shudder shunt shying sicker sieve sift sigh signer silicon silk sill silt simile simmer simplex simulator
  singe singly sinus sipped sipping situate size skate skater sketch skewer skill skim skimp skipper skulk
  slab slain slake slat slate slave slay sleek sleeper sleepiest sleepy sleet sleeveless slick slicker
  slight slily slim slimmer sling slink slipper slippery slitter slob slog slop slosh sloth slower slum
  slummer slush slut smack smarter smash smite smock smokier smoky smooth smote smother smoulder smuggle
  snare sneak sneaker snicker snider sniff snip snitch snore snort snot snuck snuff snuffer snug snuggle
  soak soar sober sock sodden solder soldier sole solicit solicitor solicitous solo sombre soothe sopped
  sopping sore sorta sowed spacial spade span spangle spank spar sparer sparest sparkle sparse spat spate
  spatter spay spear specialist specialize specially specifier specify speck speedy spelt spew spice spied
  spies spike spilt spinal spine spire spirit spite splash splat splatter splint spoken spoof spook spool
  spoon spore sport spout sprang sprawl spree sprig springier springy sprinkle sprint sprinter sprung
  sputter spying squat squawk squeakier squeal squeeze squid stabler stage staid stale staler stalk stall
  stamp stance stanch stank stanza stapler stare stark starker startle stater statesmen stave steal steamier
  steamy steep steeple stem stickier stickler sticky stimulation sting stingy stint stipulation stir stitch
  stocky stoke stomp stone stony stoop stopper storey stork stormy stout stow straddle straggle straggler
  strain strand strap strata stray streak stream strengthen stretch stretcher strew stride strife striker
  strip stript strive strode stroll strong strove structural strum stub stuffy stung stunk stutter stylish
  suaver subbed subbing subject submarine subsistence sucker suction suffice suffix suffocate suffocation
  sugary suggester suit summarily sundae sundry supper supple suppler suppose suppress surer surmise suspect
  suspend suspender suspicion suspiciously swab swap sway sweat swell swept swig swill swine swing switcher
  swoon swore taker tally tame tamer tamper tang tango tardy taxies teak teas tease teat technical teem
  teenage televise temperate tenser terminal terminate terminator termini terrific terrify terse testify
  testis texture theme thicket thong thorough thrash throb thrust tickle tide tiger tighter tilt timber ting
  tipping tire title toddle toil toll tonal tone tonic toot topple torch totter touchy tout towed toxin
  trace tract trade trail trailer trainee trait tramp trample tranquil tranquiler transact transform
  transition transverse trap trapper trashy traveler tray tread treat treble trek trend tricky trigger trim
  trio tripe triple tripos trite trough trowel truce truest trunk trusty tsar tuck tune tuner turf turner
  tusk twine tzar udder unbearably unbeatable unbreakable unconnected unconsciously underlain underpass
  underrate understate undertaker undertook unfit unkind unreadable unreal unsaid unset untie upholster
  upholsterer upright usable utilize valentine valor veer vegetation veil vend vender venerable venom
  ventilate ventilator venue verve vest vigil vile viler viola violate violation violet viper vivid volley
  wadding wade wafer waft wage wager wagging wail waist waive waiver waken wand wane ward warp warren wart
  wash waste watery watt waver waxing weakly wean weave wedge weedy weep weer weigh weighty weirdo weld
  welter whine whisk whiskey whiten whiter wider widow wiggle wilder winch wing winner wintery wiper wise
  wisp wist witch withheld wizes woes wordy worm worse worthiest worthy wounder wreak wreath wrecker wrest
  wriest wright wring writ writer writhe yearn yelp zipped
  `.match(/\w+/g),
)
