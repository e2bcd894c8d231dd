import type { Lexicon } from '../meaning.ts'

/** Greetings, thanks and small talk to Lucia. */
export const smallTalk: Lexicon = [
  [
    'hello',
    2,
    `
    (anyone|anybody|somebody) (home|in|around|awake|about) $; just? (started|starting|beginning|began|begin|
    started on|back on|on) (my|the|a)? shift $; (clocked|signed|logged|checked) in $; wotcha; watcha;
    alreet; ayup; ey up; hiyah; hellow; helloes; heyyo; hay lucia; good to be back ..; new here ..; (i am|
    this is) (new|the new) .. (here|receptionist|manager|night|concierge|porter|starter|girl|guy|team); good
    (eve|morn|mornin|aft); (hi|hello|hey|hiya|hola|greetings|regards|salutations|bonjour|morning|evening|
    afternoon) .. from (the|our)? (front|back|night|late|early|day|duty|hotel|guest|reception)? (desk|
    reception|office|lobby|bar|kitchen|team|shift|concierge|housekeeping|maintenance|gate| security|ops|
    operations|hotel|building|house|floor|porters|accounts); (it is|this is|here is|i am) .. (from|at|on|in)
    (the|our)? (front|back|night|early|late|reception|duty|service)? (desk|reception|office|lobby|ops|
    operations|duty|shift) (again|here|today|tonight)? $; (it is|this is) .. (here|again|speaking|calling)
    $; my name is ..; (just)? (say|saying|said) (hi|hello|hey|good morning|good evening|hola) ..; (feliz|
    buen|lindo|bonito|bella) (dia|tarde|noche|semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|
    finde|jornada); (buenas|buenos) (tardes|noches|dias) (a todos|a todas|lucia|equipo|a todo el equipo|
    gente|para todos)?; top of the (day|evening); well hello; what is cooking $; (cheerful|bright and early)
    (hello|hi|morning)?; peace $; hello; hi; hey; hiya; heya; howdy; hullo; ello; helo; hallo; yo;
    greetings; salutations; gday; g day; good (morning|afternoon|evening|day) (to you)?; goodmorning;
    goodevening; goodafternoon; gm; mornin; top of the morning; morning $; ^ morning (all|team|lucia|
    everyone|there|again|folks|guys|sunshine|boss|dear| from)?; ^ afternoon (all|team|lucia|everyone)? $; ^
    evening (all|team|lucia|everyone)? $; hey there; hi there; hello (there|again|everyone|lucia|everybody|
    team|all); hi again; i am back; i am here; back again; back (online|at the desk|from lunch|from my
    break|on shift) $; ^ back $; good to (see|be back) ..; nice to see you; happy (monday|tuesday|wednesday|
    thursday|friday|saturday|sunday|new year|easter|holidays|weekend|christmas|thanksgiving); merry
    christmas; rise and shine; wakey; welcome back; long time no see; dear lucia; knock knock lucia; ahoy;
    aloha; namaste; shalom; salaam; salam; as salamu alaykum; assalamu alaikum; marhaba; merhaba;
    konnichiwa; ohayo; ni hao; nihao; privet; zdravstvuyte; sawubona; sawasdee; annyeong; hej; hei; moin;
    servus; gruss gott; gruezi; hoi; dzien dobry; czesc; dobry den; ahoj; szia; geia sou; kalimera;
    kalispera; salut; bonjour; bonsoir; coucou; guten (morgen|tag|abend); guten; ola; oi; bom dia; boa
    (tarde|noite); ciao; buongiorno; buonasera; salve; hola; holi; buenos dias; buenas; buenas tardes;
    buenas noches; buen dia; que hubo; muy buenas; saludos; goedemorgen; goedemiddag; hallo allemaal; god
    morgon; reporting for duty; just (clocked in|arrived|logged in|signed on|started) $; starting my shift
    $; on shift now $; testing testing; anyone there; are you there; you there; anybody home; lucia $
    `,
  ],
  [
    'goodbye',
    2,
    `
    g night; gnight; gnite; good nite; goodnite; nite nite; nighty; ta ra; tara; tarra; toodle pip; pip pip;
    ^ (right|ok|so|well)? then? (goodbye|bye|good night|goodnight) ..; ^ laterz; (enjoy|enjoyed) your ..
    (night|evening|day|weekend); (leaving|logging|signing|clocking|heading|knocking|finishing|done) (now|
    off|out|up) (now|for today|for the (day|night|evening)|then|see|bye|good|night|here) ..; (calling|call)
    it a (day|night); (my)? shift (is|has)? (done|over|ended|finished|ending); hand over to the (night|day|
    morning|evening) (team|shift) $; over to you $; rest well; i am (out|off) .. (bye|cya|see|night|
    goodnight|tomorrow) ..; stay (safe|well) $; until (monday|tuesday|wednesday|thursday|friday|saturday|
    sunday|next|we) ..; later $; que tengas (buena|buen|lindo|linda|bonito) (noche|dia|tarde|fin); que (te|
    le) vaya bien; buen (fin de semana|finde|descanso); bye; goodbye; good bye; byebye; bye bye; cya; cu;
    see ya; see you (later|tomorrow|soon|then|around|next|monday|tonight|in the|again|on)?; laters; ^ later
    (lucia|all|gator|alligator|then)? $; talk (to you)? (later|soon|tomorrow); speak (to you)? (later|soon|
    tomorrow); catch you (later|tomorrow|soon); ttyl; ttfn; cheerio; toodles; toodle oo; ta ta; tata;
    farewell; so long; take care; have a (good|nice|great|lovely|wonderful|pleasant|restful|quiet|fab|
    super) (one|day|night|evening|weekend|afternoon|rest|shift|morning|sleep); enjoy (your|the|rest of)
    (evening|night|weekend|day|rest|the); good night; goodnight; nighty night; night night; gn; ^ night
    (all|lucia|team|everyone|then)? $; sweet dreams; sleep (well|tight) lucia; signing (off|out); logging
    (off|out); clocking (off|out); heading (home|off|out); off home; going home $; i am (off|out|leaving|
    done for (today|the day|tonight|now)|going home|heading) (now|home|then|for today|for the day)? $; going
    offline; shift (is)? over; end of (my|the)? shift $; (that is|that will be)? all for (today|now|tonight)
    $; until (tomorrow|next time|then|later); till (tomorrow|next time|later); over and out; peace out;
    gotta (go|run|dash); got to (go|run|dash) $; adios; chao; chau; hasta (luego|manana|pronto|la vista|
    siempre|otra|el lunes|ahora); nos vemos; me voy a casa; que descanses; buenas noches y hasta; au revoir;
    a bientot; a demain; bonne (nuit|journee|soiree); auf wiedersehen; tschuss; tschues; bis (bald|morgen|
    spater); gute nacht; tchau; ate (logo|amanha|mais); arrivederci; a presto; a domani; buonanotte; buona
    (notte|giornata|serata); tot ziens; doei
    `,
  ],
  [
    'thanks',
    3,
    `
    thanks for (everything|all|your|the|that|this|it|today|helping|being) (today|your help|you do|this
    week)?; thank you for (everything|all|your|the|that|this|it|today|helping|being) (today|your help|you
    do|this week)?; thank; thanks; thank you; thankyou; cheers; ta $; much (appreciated|obliged); appreciate
    (it|that|you|your|this|the); appreciated; grateful; (you are|you have been) .. (helpful|great|amazing|
    awesome|wonderful|a star|a lifesaver|a life saver|a legend|a gem|an angel|the best|brilliant|fantastic|
    so good|kind|sweet|lovely|a big help|a great help|excellent|perfect|super| incredible|cute|cool|funny|
    smart|clever|nice|useful|good at this|a lot of help|very good|good); (great| good|nice|excellent|
    fantastic|amazing|brilliant|wonderful|awesome) (job|work|help|stuff|one|answer|thinking) .. (lucia|
    today|there)?; well done; nice one; good (girl|bot|call); (that|this|it) (really|was|is|were)? (so|very|
    really|super)? (helped|helpful|useful|perfect|great|kind|exactly what i needed); helped (a lot|me|loads|
    so much); (love|adore) (you|this|it|working with you|your) .. lucia?; you rock; you rule; bless you;
    lifesaver; life saver; you legend; legend $; kudos; props to you; hats off; gracias; muchas gracias; mil
    gracias; te lo agradezco; muy amable; merci; merci beaucoup; danke; danke schon; vielen dank; obrigado;
    obrigada; valeu; grazie; grazie mille; dank je; bedankt; tack; arigato; spasibo; xie xie; shukran;
    tesekkurler; dziekuje
    `,
  ],
  [
    'wellbeing',
    5,
    `
    (can|could|do) you do (anything|something|other things|more) (else|more|besides|other)? $;
    what did you (do|eat|have|get up to|watch|dream) (today|yesterday|last night|this weekend|all day|for
    lunch)? $; (being|be) (a|an) (bot|robot|ai|assistant|machine|computer) ..; is it (nice|hard|fun|boring|
    strange|weird|lonely|good|tough) being ..; (can|could|should|do|may|must|shall) i (really)? (trust|rely
    on|believe|count on|talk to|ask|tell|thank|hug|confide in|speak to|chat with|depend on) (in)? (you|
    lucia) ..; how (should|can|do|could|must|may) i (talk|speak|write|address|phrase|ask|contact|reach|use|
    best) (to|with)? (you|questions|things|use you|ask) ..; i (really)? (like|love|enjoy|miss|appreciate|
    trust|adore|enjoyed|loved) .. (you|your) ..; what (is|was) it (that)? you (can|could)? (do|are|offer|
    know) ..; (what|which) (task|tasks|thing|things|jobs|job|topics|questions|areas) (can|could|do|are) you
    .. (do|help|handle|know|answer|cover|good|able) ..; not know how to (use|work|talk to|operate|speak to)
    (you|this|lucia|it) ..; (does|do|did|would) (it|that|this) (bother|annoy|upset|hurt|please|help|tire|
    bore) you ..; (can|could|do) you (hear|see|read|understand|feel|recognise|recognize|remember) (me|us|
    this)? ..; what (should|can|shall|do) i call you ..; what (do|should) (people|we|they|others) call you
    ..; is (this|the|our) (chat|conversation|line|channel|session) (private|safe|secure|recorded|
    confidential|monitored|anonymous) ..; (estas|esta) (bien|ahi|despierta|ocupada|contenta|lista) $; (get|
    make) the (most|best) (out of|of) you ..; what (else)? can you do (besides|apart from|other than|except|
    beyond|outside) ..; (lovely|nice|great|good|fun|pleasant|wonderful|always) (talking|chatting|working|
    speaking|to talk|to chat) (to|with) you ..; what would you (say|call|describe|consider) .. (your|you)
    ..; what do you (call|consider|think) yourself ..; (do|can|are) you .. (record|store|save|keep|share|
    listening|recording|spying) (what|my|our|this|to|on)? ..; ^ is lucia ..; what do you know (how)? (to)?
    ..; how much do you know ..; what do you know $; (examples|example|list) of what you (can|do|know) ..;
    (tell|say|share) (me|us)? .. about (yourself|you|lucia|urself|your self); how (has|was|is|have) your ..
    (been|going|day|morning|night|evening|weekend|week|shift|so far|today) ..; are you (having|enjoying) ..;
    is (this|that|it|there) (a|an|some|really|actually|just|any)? .. (bot|robot|human|person|ai|machine|
    chatbot|program|computer|recording|someone real|real person) ..; (human|person|man|woman|bot|robot|ai|
    machine|program|computer|software|chatbot) or (a|an)? (human|person|man|woman|bot|robot|ai|machine|
    program|computer|software|chatbot); you (are|is)? (a|an)? (human|person|bot|robot|ai|machine|program|
    computer|chatbot) ..; (chatbot|bot|robot|ai|machine|assistant|program) .. (is that you|are you|you are|
    right) ..; hru; hbu; how r u; (who|what) (you are|are you|r u) ..; (can|could|would|will|please) (you)?
    (explain|tell me|say|describe|clarify) (what|who|how) you ..; explain what you (can)? (do|are|cover|
    know|handle) ..; (ask|know|learn|understand|see|tell me|show me|describe|hear|explain) (who|what|how)
    you (are|do|can|can do|work|cover|handle|know|help|offer|operate) ..; (excuse me)? what (things|tasks|
    jobs|stuff|kind of things|sort of things|questions) can you (do|help|answer|handle|cover) (for|with)?
    (me|us)? ..; what do you know how to do; are you (there|here|able|going|around|meant|supposed|designed)
    (to|for) (help|assist|me|us|support) ..; (what|which) languages ..; (hope|hoping|trust) .. (you|your) ..
    (well|good|ok|fine|great|lovely|nice|smoothly|going|day|week|shift|morning|night) ..; who (will|do) i
    speak (to|with) ..; (any|got any|have you|you got) .. (plans|feelings|hobbies|dreams|siblings|family)
    ..; gracias por todo ..; gracias por ..; pleasure (talking|working|chatting|speaking|to|doing) ..; ^ how
    is everything (going|with you|today)? $; are you (listening|awake|online|working|with me|still there|
    there for me); how (can|do|should|could|to) i? use (you|this|lucia|it) ..; what .. can you do; what can
    you .. do .. $; (actual|real|living|human) (person|being|human|people); good to (talk|speak|chat) (to|
    with) you; explain what you do; what you (can)? do $; you explain what you ..; how are (we|things|you
    all|you guys|you lot|you both) (doing|today|this morning|tonight|feeling|going)? ..; how (are|is) (you|
    ya|u|things|life|it going|everything going|lucia|your (day|morning|evening|week|weekend|night|afternoon|
    shift)) (doing|going|today|been|feeling|holding up|keeping|this morning|tonight|so far|over there)?; how
    you (doing|been|feeling); how have you been; how do you (do|feel); how is (it|your day|your morning|
    life|everything with you|things) (going|been|with you)?; are you (ok|okay|well|alright|good| fine|happy|
    tired|sad|bored|busy|lonely|doing ok|doing well|feeling); you (ok|okay|good|alright|well) (lucia|today)?
    $; you doing (ok|well|good|alright); how was your (day|night|weekend|morning|evening|holiday|sleep|
    break); did you (sleep|have a good|rest|enjoy|miss me|have a nice); (hope|trust|hoping) (you|all|this|
    everything) .. (well|good|ok|fine|great|lovely|nice|okay|finds you|doing); what is (up|new with you|new
    lucia|good|happening with you|going on with you|cracking|poppin|crackin) (lucia|with you|today)? $; what
    up; how goes it; all (good|well|ok)? (with you|on your end|your side); everything (ok|okay|good|alright)
    (with you|on your end); who are you; what are you (exactly|really|called|made of|for)? $; who am i
    (talking|speaking|chatting) (to|with); (am i|are we) (talking|speaking|chatting) (to|with) (a|an|real)
    ..; are you (a|an|really|even|actually|some|just)? (bot|robot|human|person|ai|machine|real|computer|
    program|chatbot|alive|sentient|conscious|llm|gpt|chatgpt|assistant|software|there lucia|new here|single|
    a girl|a woman|female|male); (tell|say) (me|us)? (something)? (more)? about (yourself|you|lucia);
    introduce yourself; what is your (name|job|role|purpose|function|favorite| favourite|mission|background|
    story|age|speciality|specialty|deal); who (made|built|created|designed| trained|programmed|owns|wrote|
    developed) (you|lucia); where (are|do) you (from|live|based|come); how old are you; when were you (born|
    made|built|created); what (does)? lucia (is|do|does|stand for|mean); what is lucia; who is lucia; (do|
    can|will) you (sleep|eat|dream|feel|think|have feelings|have a name|like (your job|me|working|it here)|
    ever sleep|get tired|take breaks|remember me|learn|understand spanish|speak (spanish|english|french|
    german|other languages|languages|portuguese|italian)|love me|get bored|have friends|enjoy); what (can|
    do|are|could) you (able to|actually)? (do|help|offer|handle|answer|help with|do here|do exactly|able to|
    capable of|good at|good for|know|know about|capable|for|supposed to do|cover) (for me|for us|with|me
    with|about|here|exactly|to help|with exactly)? ..; what (else)? (can|do) (you|lucia) do (for me|here|
    exactly|all day)?; how (can|do|does|could|will) (you|lucia|this|it) (help (me|us)|work|help|assist|be
    useful|do that|function|know) (me|us|with|here|exactly)? $; how do i use (you|this|lucia|it); what
    (should|can|could|may|might) i (ask|say|use|type|expect from) (you|to you|lucia|here|for)?; what (sort|
    kind|type|kinds|sorts|types|things|questions|stuff|topics) (of|can|do|should) (things|questions|help|
    stuff|i|you|requests|tasks|topics|data|information|commands) ..; explain (what|how) .. you (do|can|work|
    help|are); tell me what you (can|do|are|know); what are your (skills|capabilities| abilities|features|
    functions|limits|limitations|options|strengths); list your (skills|capabilities|features|functions|
    abilities); show me what you can do; (i am|am) new (here|to this|to lucia|at this|on the team) .. (what|
    how|who)?; what is (this|this thing|this tool|this app|this chat) (for|do|about)? $; help menu;
    capabilities $; (can|could|will) you help (me|us)? $; what do you do; what are you for; what you are
    for; what is it you do; what is your deal; nice (to|talking|meeting|chatting) (meet|you|with|to) ..;
    pleased to meet you; glad to (meet|have|see) you; good to meet you; lovely to (meet|see) you; (i)? miss
    you; missed you; i love you; love you; you are (funny|cute|sweet|smart|clever|kind|welcome|beautiful|
    pretty|so nice|very smart|rude|annoying|stupid|useless|silly|weird|cool); (i am|im|we are|all|feeling|
    doing) .. (good|great| well|fine|ok|okay|fantastic|happy|wonderful|lovely|all good|very well|not bad|
    alright) (thanks|thank you|today|and you|lucia|how about you|you|here|too)?; and you $; (how|what) about
    you $; good and you; not (too|so)? bad (thanks|and you|you)?; same here; me too $; all good (here|
    thanks|today)?; everything is (fine|good|great|ok|okay) (here|today|thanks)?; no worries; no problem; my
    pleasure; you are welcome; welcome $; have you had (a|your) (good|nice|coffee|breakfast|lunch|tea|busy)
    ..; busy day $; long day $; nice day $; lovely day $; beautiful (day|morning) $; i like you; good (to
    hear|to know) ..; glad to hear (it|that)?; sorry to bother you; lol $; ^ sorry $; i am called; call me;
    nice $; cool $; awesome $; great $; perfect $; (como|que tal) (estas|esta|va|andas|te va|te encuentras|
    has estado|amaneciste|esta usted|sigues|vas|el dia) ..; como (estas|te va|va todo|andas|esta|te llamas|
    te sientes|amaneciste|vas|puedes ayudar|puedes ayudarme|funcionas|trabajas); que tal; todo bien; que
    (haces|puedes hacer|sabes hacer|eres|cosas puedes|tal todo|onda|hay de nuevo|pasa lucia|mas puedes);
    quien eres; eres (un|una|real|humana|humano) (robot|bot|persona|ia|maquina|humano|humana)?; (en que|
    como|con que) (me|nos)? (puedes|podrias) ayudar (me|nos)?; como me ayudas; para que sirves; (mucho
    gusto|encantado|encantada|un placer); cual es tu nombre; bien y tu; y tu $; ca va; comment (ca va|allez
    vous|vas tu|tu t appelles); qui es tu; qui etes vous; que peux tu faire; tu vas bien; wie (geht|gehts|
    heisst du|geht es (dir|ihnen)); wer bist du; was kannst du; alles gut; como vai; tudo (bem|bom); quem e
    voce; o que voce (faz|pode fazer); come (stai|va|sta|ti chiami); tutto bene; chi sei; cosa (puoi|sai)
    fare; hoe gaat het; hur mar du; jak sie masz
    `,
  ],
  [
    'wellbeing',
    1,
    `
    ^ (nice|great|cool|perfect|awesome|lovely|brilliant|fantastic|amazing|wow|super|excellent|sweet|
    wonderful) $; lol; haha; hehe; hahah; ^ ok $; ^ yes $; ^ (good|fine) $; ^ sorry $; crysign lol; i see;
    got it; understood; makes sense; fair enough; noted; roger; copy that; will do; good point; interesting
    `,
  ],
]
