import type { Lexicon } from '../meaning.ts'

/** Said about oneself or about somebody at risk of it. */
export const selfHarm: Lexicon = [
  [
    'self_harm',
    6,
    `
    (not|never|no) ... (keep|keep on|go on|carry on|continue|stand|bear|face|manage) (to)? (living|live|existing|exist|being alive); (tomo|tome|tomado|trago|trague|tragado|ingirio|ingerido|tomarse|tomarme) .. (pastillas|pildoras|somniferos|veneno|lejia); (sobredosis);
    (not|never|no) .. (want|wish|need|like|care) to (see|wake up to|face|live|have|reach) .. (another day|tomorrow|the morning|the end of|next year|my next birthday|christmas) ..; my (own)? (funeral|suicide|death|grave|coffin|obituary|eulogy) ..; (picture|picturing|imagine|imagining|fantasise|fantasising|fantasize|fantasizing|dream|dreaming) .. (my|about|of) .. (death|dying|funeral|dead|ending it|not existing|suicide) ..; (outside|outer side|wrong side|other side|edge) of .. (balcony|railing|rail|railings|parapet|ledge|roof|bridge) ..; (belt|rope|cord|cable|sheet|noose) .. (round|around) .. neck;
    (want|wish|need|like|ready) .. (life|existence) .. (over|end|stop|finish|finished|gone); (think|
    thinking|thought) (of|about) letting go ..; no quiero .. (mundo|despertar|vivir|existir|seguir viva|
    seguir vivo|aqui mas); (querer|quiero|quisiera) (irme|dejar) .. (mundo|esta vida); (not|no|never) ..
    (see|have|imagine|picture) .. (future|tomorrow for me) ..; (future|tomorrow) (for|without) (me|myself)
    .. (no|not|gone|over|end); never (been|be)? born; not been born; (enough|tired|sick|done|finished|
    through|bored|over) (of|with) (my|this)? (life|living|existence|existing) ..; family (i am|that i am|i
    be)? sorry $; (se|me) (corto|corte|ha cortado|he cortado) (las)? venas; (just|should|better|rather|
    could) die ..; (let|make) (me|us) die; (death|dying) (is|would be|seems|feels|sounds) .. (better|easier|
    peaceful|relief|only|answer|solution) ..; (not|never) (get|getting|go|going) (out of this alive|home
    alive); (say|saying|said|write|writing|wrote|send|sent|sending) .. (goodbyes|last words|last message|
    last text|farewells) ..; (give|giving|gave) up on (life|living|everything forever|myself); (ready|
    prepared|time) to (leave this world|end everything|say goodbye forever|meet god|go forever); (tie|tied|
    tying|hang|hung|hanging|bought|buy|get|got|found) .. (rope|noose|belt) .. (neck|ceiling|beam|rafters|
    end|myself|done|today|tonight); (not|never|no|nothing|stop|hard|hardly|barely) ... (want|wish|desire|
    reason|point|worth|able|will|like|deserve|bear|left|try|hope|continue) (to|of|in|for)? .. (live|living|
    be alive|being alive|exist|existing|stay alive|staying alive); tell (my|his|her) (family|kids|children|
    wife|husband|mum|mom|parents|son|daughter|girlfriend|boyfriend|partner|mother|father|dad|brother|sister)
    .. (sorry|love|loved|goodbye) ..; (se|me) (va|voy|quiere|quiero|iba) a? (tirar|lanzar|saltar|matar|
    suicidar|ahorcar|cortar las venas|quitar la vida) ..; (tirarse|tirarme|lanzarse|lanzarme|saltar|tirar|
    lanzar|salta) (del|de la|desde|por la|por el) (tejado|balcon|ventana|azotea|techo|puente|terraza|
    edificio|piso); cortarse (las)? venas; cortarme (las)? venas; (about|going|want|ready|might|could|gonna)
    to? do something (i can not take back|stupid|drastic|terrible|permanent|bad to myself|i will regret|
    irreversible|i can not undo|final) ..; (last|final) (goodbye|farewell) ..; (mejor|ojala|quisiera|quiero|
    estaria|estuviera) .. (muerta|muerto); (tirarse|tirarme|lanzarse|lanzarme|saltar) (del|de la|desde|por
    la|por el) (balcon|ventana|azotea|techo|puente|terraza|edificio) ..; (looking|look|stare|staring|
    walking|standing|sitting|went|going) .. (train|rail|railway|subway|metro) tracks; being dead ..; no hope
    (for me|left|anymore|any more) .. (life|live|die|end|out)?; out of this life; tonight is my last (night|
    day) ..; my last (night|day) (alive|on earth|on this earth|here on earth) ..; last (goodbye|words|
    message|wish|wishes|will) ... (love|sorry|forever|die|end|life); (stop|cease) existing; (do|handle|face|
    take|stand|bear|live) (this|my)? life (anymore|any more|any longer|no more|another day) ..; (way|ways|
    how|method|methods|place|places|easiest|quickest|fastest) .. (to)? die ..; die (painlessly|quickly|
    peacefully|alone|tonight|in my sleep|without pain); painless way ..; nothing left for me (here|in this
    life|anymore|any more|in this world|now|$); (there is|have|has|got) nothing left for me ... (goodbye|
    bye|farewell|end|sorry); (quitar|quitarme|quitarse) la vida; (pienso|piensa|pensando|penso|pense|hablo|
    habla|hablando) .. (suicidarme|suicidarse|suicidio|matarme|matarse|morir|morirme|quitarme|quitarse); ya
    no (quiero|quiere) (vivir|estar aqui|seguir); (no)? (quiero|quiere|quisiera) (estar muerto|estar muerta|
    desaparecer para siempre|dejar de vivir|dejar de existir|terminar con todo|acabar con todo|terminar con
    mi vida); (drive|drives|driving|drove|step|stepping|stepped|jump|jumping|throw|throwing|run|running|lie|
    lying|leap|leaping|swerve|swerving|roll|rolling|fall|falling) .. (off (a|the|that|this)? (bridge|cliff|
    roof|building|edge|pier|dock|ledge|balcony|rooftop)|in front of .. (train|bus|car|truck|lorry|traffic|
    tram|subway|metro|tube)|under (a|the) (train|bus|truck|lorry|tram)|into (a|the|that|oncoming)? (traffic|
    river|sea|canal|tree|wall|bridge|train)); (write|wrote|written|writing|left|leave|leaving) .. (note|
    notes|letter|letters) (to|for) my ..; (want|wish|need|like|make) .. (pain|suffering|hurt|hurting|misery|
    agony) .. (stop|end|over|go away|be gone|finish|cease); (except|but|only|other than|besides) (death|
    dying|suicide|to die|die); i ... death; (goodbye|farewell) ... not .. (answer|answering|responding|
    respond|open|opening|picking|pick|reply|replying|reachable); not .. (keep|keep on|go on|carry on|
    continue|bear) (living|existing|being alive|breathing); (stop|end|finish|quit) (living|existing|my
    existence|being alive); (locked|shut|barricaded) (himself|herself|themselves|myself) ... (razor|knife|
    pills|blade|rope|gun|not|roof); not (think|believe|know if|know whether|sure|sure if|expect) ... (be
    here|be around|be alive|make it|wake up|still be here) (tomorrow|next week|much longer|tonight|anymore|
    any more|by morning|in the morning); nothing matters .. ... (do it|tonight|goodbye|end|anymore and|over|
    die|go); (razor|razors|blade|noose) .. (bathroom|bath|wrist|arm|answer|himself|herself|myself|hand|
    tonight); (hurt|harm|injure|mutilate|starve|punish) <self>; (ending|end) (things|it|everything)
    (tonight|now|soon|today|myself|for good|forever|once and for all); (no|any|only|one) (other)? way out ..
    (death|dead|die|dying|end|suicide|ending); (se|me|te) (jeter|pendre|tuer|suicider|foutre en l air);
    envie de (mourir|en finir|me tuer); en finir (avec)? (la vie|tout)?; (je|il|elle) (veux|veut) (mourir|en
    finir|se tuer|me tuer); mir das leben nehmen; das leben nehmen; nicht mehr leben; lebensmude; selbstmord
    ..; tirar a (vida|propia vida); (no|not|any|see|a|what|lost|without|nothing|only|is there) .. (reason|
    reasons|point|purpose|sense|use|worth|will|desire|wish|motivation) .. (living|to live|be alive|being
    alive|stay alive|staying alive|existing|to exist|keep living|go on living|my life|being here|wake up);
    why am i (even|still|here)? (alive|living|on this earth|still here|breathing); (even|still) (alive|
    breathing) ..$; (has|have|got|holding|took|taken|with) .. pills; will not be here (tomorrow|anymore|much
    longer|next week|for long) ..; not be here (tomorrow|anymore|much longer) ... (pill|pills|goodbye|sorry|
    tired|cry|crying|love); pills ... (goodbye|die|dead|not be here|forever|end|enough|all of them); hate
    myself ... (die|dead|live|hurt|end|kill|exist); (gave|giving|give) away (all)? (my|his|her|their)
    (things|belongings|stuff|possessions) ..; set (himself|herself|myself|themselves) (on fire|alight|
    ablaze); gonna (jump|hang|cut|overdose|end it|die) ..; (be|being) with (my|her|his) (dead|late) ..; no
    future (for me)?; (wish|want|like) to (not exist|be no more|cease to exist|cease existing|be erased);
    (threw|thrown|throw|throwing|throws|hurl|hurled|fling|flung) (himself|herself|myself|themselves|itself);
    (jump|jumped|leap|leapt|leaped) .. (off|from|out of) .. (roof|balcony|window|bridge|building|terrace|
    floor|ledge|tower|stairs); last day on earth; kys; offing (myself|himself|herself); sick of being alive;
    (end|ends|ended|ending) up dead; i (do not|cannot|can not) .. (live anymore|be here anymore|want to be
    here|exist anymore|see myself alive|see tomorrow); (climb|climbs|climbing|climbed|leaning|lean|hanging|
    dangling|sitting|sat|standing|stood|perched|stepping|stepped) .. (over|on|off|onto|outside) .. (rail|
    railing|railings|ledge|edge|parapet|roof edge|window ledge|windowsill|window sill|balustrade|balcony
    rail|wrong side); wrong side of .. (rail|railing|balcony|fence|barrier); (do|doing|done|did|end|ending)
    (away with|in) (myself|himself|herself|themselves); do (myself|himself|herself) in; end (myself|himself|
    herself|themselves); top (myself|himself|herself); off (myself|himself|herself); take (myself|himself|
    herself) out; finish (myself|himself|herself) off; blow (my|his|her|their) brains out; bullet in (my|
    his|her) head; gun to (my|his|her) head; (not|never) (make|making) it (through|to) (the night|tonight|
    tomorrow|the morning) .. (alive|live|anymore|want|bye|goodbye); (go|going|be) to (heaven|the other side|
    meet my maker); join (my|her|his) (late|dead|mother|father|wife|husband|mum|mom|dad) ..; (ready|time|
    want|wanted|decided|rather|prefer) to (die|be dead|leave this world|go for good|go to sleep forever|not
    exist|disappear forever|stop existing|stop living|kill|be gone); (no longer|not) (want|wish|wants|
    wishes|wanting) to (live|exist|be alive|go on|be around|breathe|continue|wake); do not (want|wish) to
    (go on|continue|carry on) .. (living|life|like this|anymore|any more|any longer)?; (can not|could not)
    (go|carry) on (living|with life|with my life|any longer|like this any longer); no (will|desire|wish) to
    (live|go on|survive|be here); (life|living|existence) (is|feels|seems|be)? (not worth|pointless|
    meaningless|unbearable|too painful|too much to bear|hopeless|over for me|empty and); (hate|hating|
    loathe|despise) (my life|being alive|living|myself .. die); (wish|hope|pray|want) .. (not wake|never
    wake|never wakes|die in my sleep|be hit by|crash and die|run me over|sleep and never|never woke|car
    hits|bus hits); want .. to stop breathing; put an end to (my|it all|everything|this life|his life|her
    life|the pain forever|myself); end (my|the|his|her) (suffering|misery|pain) ..; stop the pain forever;
    ending (things|it) (tonight|today|for good|now|once and for all|soon|permanently) ..; permanent (way
    out|exit|solution) ..; (only|no other|one) way out .. (death|die|dead|end|suicide|is to)?; (goodbye|
    farewell) (everyone|everybody|all|world|my love|life) .. (forever|sorry|love you|for good|for the last
    time); (attempt|attempted|attempting|try|tried|trying|threatening|threatened|threaten| threatens|plans|
    planning|plan|contemplating|considering|considered|intends|intending|about|wants) .. (suicide|to kill
    (himself|herself|themselves|myself)|to end (his|her|their|my) life|to jump|to hang (himself|herself|
    myself)|self harm|to harm (himself|herself|myself)|overdosing|take (his|her|my) life|shooting (himself|
    herself|myself)|shoot (himself|herself|myself)|drown (himself|herself|myself)); hurting (myself|himself|
    herself|themselves); self injur; self mutilat; (harm|harms|harming|harmed| injured|stabbed|shot|burn|
    burned|burning|scratch|scratching|punishing|starving|poisoned|hanged|hung| drowned|killed|kills|killing|
    cuts|cut) (myself|himself|herself|themselves) (again|on purpose|deliberately|intentionally|with|tonight|
    now)?; (do|might|could|may|will|scared|afraid) .. something to (myself|herself|himself|themselves); not
    trust myself .. (alone|tonight|around|with|pills|anymore|alive)?; (dangerous|danger|threat|risk) to
    (myself|himself|herself|themselves); (would|will) be (happier|better|better off|fine|easier|relieved)
    (without me|if i (was|were|am) (gone|dead|not)); (nobody|no one|who) (would|will|even)? (care|miss|
    notice|cry) if i (die|died|disappeared|was gone|were gone|am gone|was dead|vanished|jumped|killed)?; i
    (am|be) (a burden|just a burden|such a burden) ..; burden to everyone; tired of (fighting|existing|
    breathing|being alive|living|life|it all .. die); cannot (go on|live) ..; if i (was|were|am|be|just|
    had)? .. (gone|dead|not here|disappeared|never existed|died|not around|vanished|not alive); (happier|
    better|easier|relieved) .. (i was|i were|i am|i be) (gone|dead|not here); (hand|hands|holding|got|have|
    looking at|staring at|counting|with) .. (pill|pills|tablets|razor|razors|noose) .. (now|front of me|
    hand|me|ready|right now); (stay|staying|stayed|remain|keep myself|be|being) alive; rather be dead; edge
    of .. (roof|balcony|building|window|terrace|bridge|parapet); (tie|tied|have|got|found|bought) .. (rope|
    noose); rope .. (ready|neck|ceiling|beam); (not|can not|nothing) see (any|a)? (reason|point|future) ..
    (live|alive|living|go on|anymore); no future for me; (everyone|everybody|world|family|you|they|people)
    .. better (off)? without (me|him|her); (said|says|say|saying|text|texted|wrote|told|think|thinks|afraid|
    worried|scared|fear|believe) .. (kill|hurt|harm|hang) (himself|herself|themselves|myself); (not|never)
    want to (be|live|exist|wake) ..; (end|ending|finish) (this|my) life; cut (myself|himself|herself|
    themselves); (self inflicted|self harming|selfharming|harming); (pills|tablets|razor|blade) .. (enough|
    ready|hand|take them all|end); i am ready to (go|leave this world|die) forever; leave this world; final
    goodbye; suicid; ways to die; how many pills; lethal dose; quick death; painless death; (i|we) (should|
    wish|want|deserve) .. (dead|die); kill <self>; (hurt|harm| hang|shoot|drown|poison|stab|starve|injure|
    cut|strangle) <self>; self harm; selfharm; self injury; cut again; (want|wants|like|ready|rather|hope|
    prefer|deserve|going|plan|planning|try|wish|need|love) to die; rather die; wish .. (die|dead); hope ..
    do not wake up; just die; let me die; i deserve to die; suicide; suicidal; suicides; (end|ending) (my|
    his|her|their|your|own) own? life; (end|ending) it all; (end|ending) my own life; (want|going|like|
    ready|decide|plan) to end (it|things|everything|this life); (think|thinking|thought|talk|talking)
    (about|of) .. (end it|ending it|end things|ending things|dying|death|die|kill|suicide|jumping); (take|
    taking|took) (my|his|her|their) own? life; take .. own life; not want to (live|be alive|wake up|exist|
    survive|go on living|continue living|keep living|see tomorrow|be here anymore|be here any more|be alive|
    be in this world); not want to be (here|around|alive|on this earth) (anymore|any more|any longer|no
    more)?; not want to live; not want to wake up; no longer want to (live|be here|be alive|exist); no
    (reason|point|will|desire|purpose) (to|in|of) (live|living|life|go on|going on|carry on|being alive|
    being here|exist|existing|continue); not (be)? worth (living|it anymore); life .. not worth; nothing
    (left)? to live for; lost the will to live; lose the will to live; better off (dead|without me|without
    him|without her|if i); better (off)? without me around?; better dead; wish i (was|were|am|be)? (dead|
    never born|gone|not alive|not here|not exist); wish i (was|had) never (been)? born; want to be (dead|
    gone forever); (want|like) to (disappear|vanish) .. (forever|for good|completely); never wake up; not
    wake up (again|tomorrow|anymore); sleep forever; sleep and (never|not) wake; (slit|cut|slash|open) ..
    (wrist|wrists|throat|veins|arms); jump (off|from|out|in front) ..; (will|going to|about to|threaten to|
    want to|wants to|ready to|try to|says he|says she|gonna|might) jump; on the (ledge|window ledge);
    <person> .. on the (railing|parapet); standing on .. (ledge|railing|parapet); (climb|climbing|go|going|
    threw|throw) .. over the (balcony|railing); (suicide|goodbye|farewell) (note|letter); (take|taking|
    swallow|eat|ate) .. (whole|all|entire|handful|too many|bunch|lots|pack|box|bottle) .. (pill|pills|
    tablet|tablets|meds|medication|paracetamol|drugs); overdose .. <self>; (took|take|taking|swallow) ..
    overdose; want (it|this|everything|it all) all? to (end|be over|stop forever); want everything to stop;
    (tired|sick|done|fed up) (of|with) (living|life|being alive|existing|being here|this life); hate being
    alive; hate my life; give up on (life|living); given up on life; what is the point (of|in) (living|life|
    going on|being here|being alive|anything|existing|carrying on); what is the point anymore; no point (in|
    of)? (anymore|any more|going on|living); can not live (like this|anymore|any more|with myself|any
    longer|another day); life (is|be)? (pointless|meaningless|over|worthless|has no meaning); my life is
    over; life has no (meaning|point|purpose); (nobody|no one|noone) (would|will) (miss|care|notice) .. (me|
    gone|died|dead|die|if i); (do|did) something (stupid|bad|terrible)? to (myself|herself|himself|
    themselves); not safe (with|from) (myself|herself|himself); (urge|want|wants|tempted|need) to (cut|jump|
    harm|hurt) (myself|herself|himself|themselves)?; (dark|bad) thoughts; noose; rope around .. neck; hang
    (myself|himself|herself); found hanging; <person> .. hanging from; can not go on (living|any longer|
    anymore|any more); goodbye (forever|cruel world); say goodbye to (my|the) (kids|children|family|mum|mom|
    wife|husband) for me; (razor|blade|knife|scissors) .. (wrist|wrists|myself|herself|himself); kill (me|
    him|her) now please; self destruct; i have nothing left to live for; will not be alive; not be alive;
    should not be alive; stop existing; (quiero|quiere|queria|ganas de|deseo|prefiero) (morir|morirme|
    morirse|matarme|matarse|desaparecer| suicidarme|suicidarse); me quiero (morir|matar); se quiere (morir|
    matar|suicidar|hacer dano|quitar la vida); suicidarme; suicidarse; suicidio; suicidar; matarme;
    (quitarme|quitarse) la vida; no (quiero|quiere) (vivir|seguir viviendo|estar viva|estar vivo); acabar
    con (mi vida|todo); (hacerme|hacerse|lastimarme|lastimarse) dano; lastimarme; cortarme; sin (ganas|
    razon|razones) de vivir; no tengo (ganas|razones|razon) (de|para) vivir; no vale la pena vivir; mejor
    (muerto|muerta); je veux mourir; envie de mourir; me (tuer|suicider); se (suicider|tuer); ich will
    sterben; will nicht mehr leben; (mich|sich) umbringen; selbstmord; quero morrer; (me|se) matar; nao
    quero (mais)? viver; voglio morire; (uccidermi|suicidarmi|ammazzarmi|farmi del male); non voglio (piu)?
    vivere
    `,
  ],
]
