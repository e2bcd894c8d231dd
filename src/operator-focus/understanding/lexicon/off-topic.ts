import type { Lexicon } from '../meaning.ts'

/** What Lucia does not do. */
export const offTopic: Lexicon = [
  [
    'off_topic',
    6,
    `
    (write|compose|draft|make|give|tell|create|generate|sing|do|need|invent|produce|recite|craft|pen|want|
    read|show|say|type|knock up|come up with) .. (poem|poems|poetry|song|songs|haiku|haikus|limerick|
    limericks|sonnet|rap|rhyme|rhymes|ode|story|stories|fairy tale|joke|jokes|riddle|riddles|essay|essays|
    novel|lyrics|cover letter|resume|cv|speech|tweet|tweets|instagram|linkedin post|blog post|blog|
    screenplay|fan fiction|fanfic|love letter|tongue twister|tongue twisters|pun|puns|fun fact|bedtime
    story|prayer|ballad|jingle|dad joke|proverb|slogan|tiktok|caption|meme|memes|wedding speech|thesis|
    dissertation|book report|article|podcast script|plot|chapter|parody|shanty|sea shanty|anecdote|
    wikipedia); (poem|haiku|limerick|sonnet|rap|ode|song|joke|story|essay|ballad|shanty| riddle|lyrics|
    rhyme) (about|on|to|of|in|for|regarding|where) ..; (write|code|debug|fix|refactor|explain| compile|
    optimise|optimize|program|make|create|give|help|review|convert|learn|need|build) .. (python|javascript|
    typescript|java|html|css|react|sql query|sql|regex|c++|rust|golang|php|ruby|bash script|bash|shell
    script|algorithm|code snippet|code|function in|script|website|web page|leetcode|docker|kubernetes|api
    call|excel formula|macro|vba|sorting algorithm|linked list|binary search|program that|app that|node js|
    swift|kotlin|git|pandas); tell (me|us) (a|an|another|one more|some|something|your best|the best) (good|
    funny|dirty|short|bad|long|cute|dad|scary|knock knock)? (joke|jokes|story|stories|riddle|funny|fun fact|
    interesting|secret|lie|pun|fact|bedtime story|random fact|random); something (funny|interesting|random|
    sexy|romantic); make me (laugh|smile a joke|a sandwich|rich); (sing|dance|rap|beatbox) (me|for me|us|
    something|a|along|to me)? ..; cheer me up with a joke; knock knock (joke)?; entertain me; play (a|some|
    me|my|the|music|with me|chess|tic tac toe|trivia|despacito|spotify|hangman|20 questions|wordle|a game|
    games) ..; roleplay; role play; pretend (to be|you are|that you|you re|i am) ..; act (as|like) (a|an|my|
    if|the|though) ..; speak like a ..; talk like (a|yoda) ..; (in|like a) pirate (voice|speak|style)?
    `,
  ],
  [
    'off_topic',
    5,
    `
    how many .. (died|killed|drowned) (on|in|at|during) ..; (plot|ending|cast|author|director|theme) of ..;
    who (killed|shot|murdered|assassinated) .. (lincoln|kennedy|caesar|lennon|jfk|king|president|hamlet|
    tupac) ..; is (smoking|vaping|coffee|alcohol|sugar|red meat|drinking) (bad|good|healthy|legal|addictive)
    ..; titanic; pompeii; hiroshima; chernobyl; (book|film|movie|album|game) (review|reviews|summary|club)
    ..; how (long|much|far) (does|do|would|will|is) it (take|cost|be)? to (fly|drive|get|travel|learn|walk|
    run|build|become|digest|boil|cook|bake|train|reach|buy|mars|the) ..; rules of (chess|poker|cricket|
    football|golf|tennis|rugby|baseball) ..; taste of ..; machine learning; (my car|my computer|my laptop|my
    phone) .. (at home|not start|broken|slow|dead); how (many|long) .. (until|till|to|before) (christmas|
    xmas|easter|halloween|thanksgiving|summer|my birthday|new year|the weekend|friday|retirement) ..; order
    (me|us) .. (pizza|burger|burgers|sushi|takeaway|food|uber eats|curry|shoes|something from amazon) ..;
    (wine|beer|vodka|gin|whisky) and (wine|beer|vodka|gin|whisky|coke|tonic); is it (ok|okay|safe|good|bad|
    legal|healthy|normal|rude|possible|true) to (mix|eat|drink|take|park|own|marry|sleep|swim|keep|tip|buy|
    sell|date) ..; ^ (what is|whats|what are|define|explain) (a|an|the)? (stress|anxiety|depression|burnout|
    insomnia|panic attack|nervous breakdown) $; (causes|symptoms|definition|history|science|types) of
    (stress|anxiety|depression|burnout|insomnia|panic) ..; why do (people|men|women|teenagers|humans) ..
    <state>; (how|why|what|when|where) (do|does|did|are) (firefighters|fire fighters|police|policemen|
    doctors|nurses|soldiers|astronauts|pilots|teachers|lawyers|birds|fish|bees|spiders|snakes|elephants|
    plants|trees|volcanoes|earthquakes|tornadoes|hurricanes|people in|humans|babies|cats|dogs|bats|whales)
    ..; speed of (light|sound); in space; light year; light years; (suit|shoes|dress|tie|shirt|jeans|outfit)
    .. (with|match|go|goes|wear); hiccups; hangover; (what is|whats|anything|something|is there) .. (good|
    on|to watch|worth watching|decent) on (the)? (tv|telly|television|netflix|box) ..; riddle; riddles;
    (dollar|euro|peso|pound|yen|yuan|rupee|currency) (price|rate|rates|exchange|value) ..; (price|value|
    rate) of the (dollar|euro|peso|pound|yen) ..; (government|mayor|minister|royal family|king|queen|pope|
    senator) ..; how much (does|do|is|are) (a|an) (tesla|iphone|car|house|ferrari|rolex|flight|boat|horse|
    dog|laptop|playstation) ..; (my|fix my|save my) (marriage|relationship|love life|car|laptop|diet|golf
    swing|hair|cv); how (do|does) (magnets|planes|airplanes|engines|computers|rockets|vaccines|batteries
    work|birds|bees|clocks|rainbows|tides|stars|the moon|the sun|gravity|black holes|blockchain|the
    internet) work ..; draw (a|me) ..; best pizza ..; when is (easter|christmas|thanksgiving|ramadan|diwali|
    black friday|mothers day|fathers day) ..; (do|file|prepare) my (taxes|tax return|homework|assignment|
    laundry list); homework; break up with; it will (rain|snow|be sunny|be cold|be hot); can (dogs|cats|
    babies|humans|horses|rabbits) (eat|drink|swim|fly|see|talk); what year ..; (restaurant|restaurants) in
    (paris|tokyo|rome|london|new york|madrid|barcelona|berlin) ..; recommend .. in (paris|tokyo|rome|london|
    new york|madrid|barcelona|berlin); translate ..; translation of ..; how do you say .. in; what is .. in
    (french|german|spanish|japanese|italian|chinese|latin|korean|russian|arabic|portuguese); (will|is|does|
    going) (it|there) (be|going to|gonna)? (rain|raining|snow|snowing|sunny|cold|windy|hot| storm|cloudy|
    freeze|hail|warm|nice) (outside|today|tomorrow|this|tonight|on|later|now|in|at|next|over)? ..; weather;
    forecast; temperature (outside|tomorrow|today|in (paris|london|new york|madrid|rome)); sunset; sunrise;
    how (hot|cold|warm) is it (outside|today|in|there)?; umbrella today; do i need (an umbrella|a jacket|a
    coat|sunscreen); horoscope; zodiac; tarot; astrology; lottery; lotto numbers; lucky number; star sign;
    mercury retrograde; capital (city)? of; population of; president; prime minister; king of; queen of
    england; election; elections; politics; political; politician; politicians; trump; biden; obama; putin;
    republican; democrat; democrats; senate; congress; parliament; brexit; vote for; who to vote; should i
    vote; war in; ukraine; gaza; israel; immigration policy; climate change; global warming; vaccines;
    abortion; gun control; religion; does god exist; god; bible verse; jesus; allah; meaning of life;
    purpose of life; the universe; universe; black hole; black holes; mars; moon; planet; planets; solar
    system; milky way; nasa; spacex; astronaut; aliens; alien; ufo; dinosaur; dinosaurs; evolution; quantum;
    relativity; einstein; newton; photosynthesis; mitochondria; chemistry; physics; biology; geography;
    philosophy; nietzsche; shakespeare; history of; roman empire; world war; ancient (rome|greece|egypt);
    napoleon; cleopatra; mona lisa; picasso; van gogh; da vinci; eiffel tower; mount everest; everest; great
    wall; pyramids; tallest (building|mountain|man|person|tower); largest (country|animal|ocean|city|
    planet); fastest (car|animal|man); longest river; how (tall|high|far|deep|old|big|heavy|fast) is (the|a|
    an)? (eiffel|moon|sun|everest|earth|mount|universe| ocean|statue|burj|tower of|space|mars|pyramid|taj|
    world|atlantic|light|president|cheetah|elephant|blue whale|michael|tom|taylor); who (invented|
    discovered|painted|wrote|composed|sang|sings|directed|founded| won|wins|will win|is winning|played|
    plays|starred|killed jfk|was the first|is the richest|is the president|is the king|is the ceo|is elon|is
    taylor|is the pope|is the best player|was (napoleon|einstein|shakespeare|cleopatra|hitler|gandhi|the))
    ..; when (did|was) .. (war|born|invented|discovered|built in|founded|die|died|world war|independence|
    titanic|moon landing|dinosaurs); recipe; recipes; how (do|can|to|long|should) .. (cook|bake|boil|fry|
    roast|grill|make|brew) .. (risotto|pasta|lasagne|lasagna|cake|bread|eggs|egg|rice| chicken|steak|pizza|
    soup|curry|pancakes|pancake|pancakes|cookies|coffee|tea|omelette|salad|beef|salmon| turkey|potatoes|
    paella|guacamole|cocktail|mojito|margarita|martini|sauce|hummus|sushi|ramen|brownies| lasagna|burger|
    meatballs|dough|stew|sourdough|chili); bake a cake; ingredients (for|of); cocktail recipe; (good|best|
    nice) wine (with|for|to); wine (with|for) (fish|steak|chicken|pasta|beef|cheese); what (should|can|do|
    to) (i|we)? (cook|eat|have for (dinner|lunch|breakfast)|make for (dinner|lunch|breakfast)|wear|watch|
    read|name my|cook for dinner) ..; calories (in|of); lose weight; weight loss; keto; diet (plan|to|tips|
    advice|for); (workout|exercise|fitness|gym|training) (plan|routine|tips|program|for me); build muscle;
    six pack; yoga poses; meditation app; home remedy; remedy for; cure for; symptoms of; is it (safe|
    healthy|bad) to (eat|drink|take); vitamins; what vitamin; (stock|stocks|shares|share price|crypto|
    bitcoin|ethereum|dogecoin|nft|nfts|forex|etf|etfs|s and p|nasdaq|dow jones|tesla stock|apple stock|gold
    price|mortgage rates|hedge fund|cryptocurrency|401k|ira|pension|investment advice|invest in|investing|
    day trading|btc|eth|exchange rate|currency exchange); which stocks; should i (buy|invest|sell) (a house|
    bitcoin|stocks|gold|tesla| crypto|apple|shares|in|nvidia|a tesla|an iphone|a car|iphone|a new (car|
    phone|laptop|tv)) ..; (price|value) of (bitcoin|gold|oil|ethereum|tesla|silver|an iphone); how to (get|
    become|make) (rich|money online|famous|a millionaire) ..; get rich; passive income; side hustle;
    football; soccer; basketball; baseball; cricket; nfl; nba; mlb; nhl; fifa; uefa; world cup; champions
    league; premier league; super bowl; superbowl; olympics; olympic; wimbledon; formula 1; f1 race; grand
    prix; lakers; real madrid; barcelona (game|match|score); manchester united; arsenal; chelsea; liverpool
    (game|match|score); yankees; messi; ronaldo; lebron; federer; nadal; (match|game|score|fight|race) (last
    night|yesterday|tonight result|result|results); who (won|scored|is playing) ..; final score; score (in|
    of) the; what was the score; golf (masters|ryder cup); la liga; bundesliga; serie a; playoffs; ufc;
    netflix; hbo; disney plus; (recommend|suggest|best|good|favorite|favourite|watch|any good) .. (movie|
    movies|film|films|series|book|books|song|songs|album|anime|podcast|tv show|show on|novel|playlist|video
    game|video games|band|comics|color|colour); movie (recommendation|recommendations|tonight|times|quiz|
    trivia); movies; anime; taylor swift; beyonce; beatles; drake; kanye; harry potter; star wars; marvel;
    game of thrones; lord of the rings; minecraft; fortnite; playstation; xbox; nintendo; pokemon;
    celebrity; celebrities; kardashian; kardashians; oscars; grammys; eurovision; tiktok trends; who is your
    favo(u)rite ..; favorite (color|colour|food|movie|song|animal|team|band|book); favourite (color|colour|
    food|movie|song|animal|team|band|book); do you like (football|music|pizza|cats|dogs| movies|chocolate|
    coffee|sports|cheese|soccer|sushi|the beatles) ..; cats or dogs; trivia; quiz me; fun fact; random fact;
    did you know that; crossword; sudoku; wordle; (math|maths|algebra|calculus|geometry| physics|chemistry|
    history|english|science|biology) (homework|problem|exam|test|question|assignment|quiz| project|lesson|
    teacher); square root; derivative of; integral of; integrate; factorial; prime number; prime numbers;
    equation; solve x; solve for x; solve (this|the|my)? (equation|puzzle|riddle|problem|integral|x|2x|3x)
    ..; (what is|whats|calculate|compute|how much is) <number> (times|plus|minus|and|divided by|multiplied
    by|x|percent of|to the power of|squared|cubed|over|mod) ..; <number> (times|plus|minus|divided by|
    multiplied by|percent of|squared) <number>?; pythagoras; pi digits; digits of pi; what is pi; fibonacci;
    binary (of|for|number); roman numerals; (convert|how many) .. (miles|kilometers|km|celsius|fahrenheit|
    ounces|grams|pounds to|feet|inches|meters|litres|gallons|cups) (to|in|are|into) ..; how many (people
    live|countries|continents|planets|days in|bones|states|stars|legs|teeth|ounces|cups|seconds|weeks in|
    languages|calories|moons|elements) ..; spell (the|check|necessary|onomatopoeia) ..; synonym (for|of);
    synonyms (for|of); antonym; define (love|serendipity|irony|recursion|the word) ..; definition of; what
    does .. mean in (english|latin|french); etymology; grammar (check|rule|rules); proofread; conjugate;
    alphabet; rhymes with; what rhymes; (fix|debug|explain|review|run|compile|help with|help me with) (my|
    this|the|some) (javascript|python|java|code|script|program|bug in my code|css|html|sql|regex|app code|
    function|laptop code|wordpress|website|excel sheet|spreadsheet formula) ..; (centre|center) a div; div;
    javascript; typescript; python; html; css; react component; kubernetes; docker; npm install; git rebase;
    git merge; leetcode; stack overflow; select * from; select from users; drop table; union select; rm rf;
    sudo; curl http; def main; console log; hello world; import os; eval; select <number>; or <number>
    <number>; print hello; linux; windows 11; install windows; iphone or android; best (phone|laptop|car|
    vpn|bank account|credit card to get|city to live|country|holiday destination|diet|pizza|university|
    airline|dating app); how (do|to) i? (tie a tie|hack|pick a lock|make a bomb|build a bomb|make meth|knit|
    draw|learn|play|meditate|invest|flirt|kiss|ask .. out|get a girlfriend|get a boyfriend|train my|speak
    french|swim|get a visa|apply for|start a business|quit smoking|fall asleep) ..; hack (into|my|the|a|his|
    her|their|facebook|instagram|wifi password) ..; phishing; malware; keylogger; ddos; (holiday|vacation|
    trip|travel|honeymoon plan|road trip|itinerary) (to|in|ideas|plans|planning for my|destination|tips)
    (bali|italy|spain|japan|france|greece|europe| thailand|mexico|hawaii|paris|rome|me|for my family|summer|
    with my) ..; (plan|book) (a|my|our|me a) (holiday|vacation|trip|honeymoon|road trip|weekend away|cruise)
    (to|for|in|with)? ..; (next|train|bus|flight|flights|trains) (train|bus|flight|tube|ferry|metro)? (to|
    from) (london|paris|rome|berlin|madrid|new york|tokyo|edinburgh|manchester|boston|chicago|milan|
    barcelona| lisbon|amsterdam) ..; train to ..; distance (from|between|to) ..; how far is ..; directions
    to (paris|london|the beach|the airport|the station|work|my); traffic (on|in|to) ..; time (is it)? in
    (tokyo|london|new york|sydney|paris|dubai|australia|japan|india|china|la|california|singapore); what
    (time|day|date|year) is it ..; what (is)? (the)? (time|date|day|year) (is it|now|today|please)? $; who
    let the dogs out; flat earth; is the earth (flat|round); conspiracy; illuminati; ghost story; are ghosts
    real; dream (meaning|interpretation|about); i had a dream; (my)? (girlfriend|boyfriend|wife|husband|ex|
    crush|mother in law|dating|tinder|date night|love life|marriage|divorce|breakup|break up with) (advice|
    left me|cheated|hates|is mad|said|problems|ideas|tips|profile|broke up|anniversary gift|gift ideas|
    birthday gift) ..; will you (marry|date) me; are you single; do you (love|want to marry) me; marry me;
    kiss me; sexy; sext; nudes; porn; naked; i am bored; bored $; (gift|present) ideas for (my|mum|mom|dad|a
    friend) ..; baby names; name for my (cat|dog|baby|band|puppy|boat); (pet|cat|dog|puppy) names; why is
    the sky blue; why do (cats|dogs|we|birds|people|men|women) ..; chicken or the egg; which came first the;
    news (today|headlines|about|from)? $; latest news; world news; breaking news; lorem ipsum ..; asdf;
    asdfg; asdfgh; asdfghjkl; qwerty; qwertyuiop; zxcv; zxcvbnm; blah; blah blah; blabla; bla bla; foo bar;
    foobar; test test; test <number>; test $; ^ testing $; abc; abcd; xyz; hjkl; jkl; (chiste|chistes|poema|
    cancion| cuento|receta|recetas|clima|tiempo hace|tiempo hara|futbol|partido|pelicula|peliculas|capital
    de|presidente|horoscopo|adivinanza|traduce|traducir|loteria) ..; (cuentame|dime|escribe|escribeme|hazme|
    canta|cantame) .. (chiste|poema|cancion|cuento|historia|broma|adivinanza); quien (gano|ganara) ..;
    raconte .. (blague|histoire); blague; poeme; meteo; quelle heure; quel temps; recette; erzahl .. witz;
    witz; gedicht; wetter; rezept; piada; poema; barzelletta; previsao do tempo; che tempo fa; ricetta;
    traduis; ubersetze; traduza; traduci
    `,
  ],
]
