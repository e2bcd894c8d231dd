import type { Lexicon } from '../meaning.ts'

/** What only makes sense with the previous answer. */
export const followUp: Lexicon = [
  [
    'next',
    5,
    `
    leave (it|that|this|that one|this one|them) (till|until|to|for) (tomorrow|later|tonight|next|the
    morning|monday|after|now); (the)? one (before|after) (that|this|it|him|her|them)?; (and|ok|then|now|so)?
    the? (next|following) (one|item|thing|please|step|task|up|point|now)? $; ^ (and)? (the)? next (one|item|
    thing|please|step|task)? $; ^ next (up|one|item|please|thing|step|now|then|in line|on the list) ..; ^
    (and)? then (what)? $; ^ (and)? after (that|this|it|that one|this one)? $; ^ (and)? (what|whats|what is|
    what about) (is)? after (that|this|it|that one) ..; (and)? what (is|comes|do i do|should i do|goes|
    about) (next|after that|after this|afterwards|then) (after that|then|on the list|one)? $; ^ what is next
    .. $; what comes (after|next) ..; the one after (that|this)?; one after (that|this)?; ^ (and)? (now)?
    what $; ^ what now $; ^ and now $; then what; after that; after this one; skip (it|that|this|that one|
    this one|to the next|the first|ahead|one|him|her|to) ..; ^ skip $; ^ pass $; move on (to the next|then|
    please)?; moving on; keep going; ^ go on .. $; ^ continue .. $; ^ proceed .. $; carry on $; on to the
    next; leave (it|that|this|that one|this one|him|her) .. (for now|for later|till later|until later|for
    tomorrow|aside|alone|out for now|later); next (please|one|pls|item|thing|step|up|task); (put|park|set)
    (it|that|this|that one|this one) (aside|off|on hold|away|to the side|down the list); (show|give|tell|
    read) (me)? (the)? next (one|item|thing|step|task)? ..; and (the)? (next|after|then|following|other|
    rest|last|second|third| remaining) (one|ones|two|three|item)? .. $; y (el|la|lo)? (siguiente|despues|
    luego|ahora|proximo|otro| otra|demas|proxima) ..; el siguiente; la siguiente; siguiente; proximo; (y)?
    despues $; (y)? luego $; que sigue; continua; sigue; otro $; suivant; le suivant; et (ensuite|apres);
    weiter; (und)? (das|der|die)? nachste .. $; und dann; e (depois|agora); il prossimo; prossimo; e (poi|
    dopo)
    `,
  ],
  [
    'why',
    5,
    `
    how did you (decide|know|choose|pick|work|get|come|rank|find) ..; ^ why $; ^ but why $; why (that|this|
    it|those|these|is that|is this|is it|was that|him|her|them|first|so|do you say|did you|not|would|that
    one|this one|the first|exactly|though|such|then|are you|should|me|now|is he|is she|is the (first|second|
    third|last|top)|number|not the other) ..; why .. first; why .. (so|that) (urgent|important|high|
    critical) ..; how come ..; what makes (it|that|this|you) ..; (what is|whats|give me|tell me|explain)
    (the|your|me)? (reason|reasoning|logic|rationale|why) ..; reason $; what is the reason; explain (that|
    it|this|why|please|the first|the order|your|more|yourself|what you mean|number|again|further|to me)? $;
    explain (that|it|this|why|the|your|number) ..; (are|r) you (sure|certain|serious|kidding|joking) ..; you
    sure; really $; seriously $; what do you mean (by that|by this|exactly|with that|by it|by <number>)? ..;
    what does (that|it|this) mean ..; how do you know ..; says who; according to (who|what); based on what;
    where did you get that; is that (right|correct|true|so|normal|certain|really) ..; that (is not|is wrong|
    can not be|does not sound|seems wrong|sounds wrong|does not make) ..; on what basis; since when $; por
    que .. (ese|esa|eso|primero|este|esta|esto); ^ por que $; estas seguro; explica (eso|por que|mas)?; que
    quieres decir; pourquoi .. $; warum .. $; por que $; perche .. $
    `,
  ],
  [
    'done',
    5,
    `
    ^ (done|finished|completed|complete|handled|sorted|fixed|resolved|solved|closed|dealt with|taken care
    of|ticked off|finito|fini|tick|check|did it|did that|paid|booked it|called them|called him|called her|
    crossed off) (it|that|this|them|with that|with it|with this|with those|that one|this one|already|now|
    then|today|too|one|all|yesterday|both)? $; (i|we|i have|we have|just|already|have) (just|already)? (did|
    done|finished|finish|handled|handle|sorted|sort|fixed it|fixed that|resolved|solved|completed|complete|
    closed|called|took care of|taken care of|dealt with|did|do|cleared|ticked|cancelled|sent|emailed|spoke
    to) (it|that|this|them|those|with that|with it|that one|this one|him|her|the first|the first one|both|
    off|number <number>|already|the second|the last) ..; done (with|on|and dusted|already|that|it|this|
    there|here|so|what|next|for that|as well|yes|all) ..; (that|this|it|that one|this one|first one|second
    one|the first|the first one|the second|the last|number <number>|those|they|he|she|both) (is|has been|
    was|were|are|one is|got|gets|have been|already)? (already|all|now|just|both|been)? (done|finished|
    handled|sorted|fixed|resolved|solved| closed|completed|dealt with|taken care of|cleared|ticked|out of
    the way|off my list|off the list|complete|over with|booked now|settled); did (that|it|this|them|so|
    those) (already|now|yesterday|this morning|thanks|just now|today)? ..; (finished|finish|complete|
    completed| handled|sorted|resolved|close|closed|dealt with|deal with) (with)? (it|that|this|that one|
    this one|the first|the first one|those|them|both|number <number>) ..; mark (it|that|this|as|the|number|
    them|those) .. (done|complete|finished|closed|resolved|off|sorted); (tick|check|cross|scratch|strike|
    take) (it|that|this|them|that one) off ..; ^ (all)? (sorted|handled) $; got (it|that) (done|sorted|
    fixed|handled) ..; consider it done; job done; ^ done .. $; that one is (already)? (done|closed|gone|
    fixed|sorted); (ya)? (hecho|listo|terminado|resuelto|arreglado|solucionado|esta hecho|esta listo|lo
    hice|acabado|terminada|hecha); ya (esta|lo hice|termine|lo he hecho); c est fait; fait; erledigt; fertig
    damit; feito; ja (esta|fiz); fatto
    `,
  ],
  [
    'more',
    5,
    `
    did you (say|mean|mention|tell|list|count|include|forget|skip|write) ..;
    ^ and (for)? (today|now|tonight|this week|this morning|the weekend|monday|tuesday|wednesday|thursday|
    friday|saturday|sunday) $; (any|some|more) (others|other ones|other|more) (like|of|similar to) (that|
    this|those|these|it|them) ..; (what|who|which|where|when|how) (is|was|are|were|about) the (second|third|
    fourth|fifth|last|other|others|latter|former|previous|following|rest|one) (one|ones|two|item|thing)? $;
    go back (to (the|that) .. )?; back to (the|that) (previous|first|last|other|earlier|one) ..; how long
    (has|have|had|is|was|will) (it|that|this|he|she|they) ..; do (that|this) (one|first|now) ..; (the)?
    previous one ..; how (much|many|long|late) (do|does|did|has|have|is|was) (he|she|they|it|that|this) ..
    (exactly|owe|been|take|cost|need|the one)? .. you (mentioned|said|just mentioned|listed) ..; ^ (some)?
    more (please|details|detail|info|information|on that|about that|on it|about it|about this|specific|
    specifically|context|background|of that|then|options|of them|like that)? ..$; more (detail|details|info|
    information|context|specifics|background) (on|about|please|for|of)? (that|it|this|the first|the second|
    the last|him|her|number|them|one|please|those|these)? ..; more (about|on) (the|that|this|it|him|her|
    number|them|those) ..; (tell|say|give|show|let) (me|us)? (a bit|a little|some)? more (about (it|that|
    this|him|her|them|the|number)|on (it|that|this|the)|detail|details|info|please|of (that|them|those|it|
    the))? ..; tell me more ..; (what|anything|something|who|nothing|any) else ..; anything more ..; ^ else
    $; (is|was|are) (that|it|this|those|these) (all|it|everything|the lot|the whole list|them all) ..;
    (that|this) all $; is there (more|anything else|another|others|another one|something else) ..; (go|dig)
    (deeper|into detail|into that|into more detail|into it); expand (on)? (that|it|this)? ..; elaborate ..;
    details $; (full|more|further|some|the|any) (detail|details) (please|on that|on it|about that|of that)?;
    specifics $; (read|say|repeat|tell|show|give|send|list|run) (that|it|this|them|me that|me it|those|the
    list|your answer) (again|back|once more|to me again|one more time|over|back to me) ..; (can|could|would)
    you (repeat|say|rephrase|clarify|expand|elaborate|explain|shorten|simplify|be more specific|go over)
    (that|it|again|this|more|on that|your|the last|yourself)? ..; repeat (that|it|please|again|the last|
    this)? ..; ^ again (please)? $; ^ say again $; ^ any more $; come again; say (that|it) again; ^ pardon
    (me)? $; ^ what $; what did you (just)? (say|mean|tell me) ..; i (did not|do not) (understand|get it|get
    that|catch that|follow|hear that|get you) ..; (shorter|longer|simpler|clearer|briefer) (please|version|
    answer|this time|version please)? ..; (in|with) (short|one sentence|fewer words|plain english|simple
    words|other words|english|spanish) ..; make (it|that) (shorter|simpler|longer|brief|clearer|a list|
    simple) ..; same (again|as before|thing|for (tomorrow|yesterday|next|the|last)|question|list|but|as last
    time|as that) ..; ^ (and)? (for)? (tomorrow|yesterday|next week|this week|tonight|the weekend|last week)
    $; ^ (and|what about|how about|but) (for)? (tomorrow|yesterday|next week|tonight|the weekend|last week|
    the week after|the rest|the others|others|the other|them|it|that|those|him|her|these) ..; clarify ..;
    rephrase ..; the rest (of them|of it|please|of the list|too)?; the others; ^ others $; mas (detalles|
    informacion|sobre eso|sobre el|por favor|info); algo mas; que mas; ^ mas $; hay mas; cuentame mas; dime
    mas; repite ..; otra vez; eso es todo; es todo; plus de details; quoi d autre; encore; dis m en plus;
    noch (mehr|was|etwas|einmal); mehr (details|dazu|infos); sonst noch (was|etwas); mais (detalhes|alguma
    coisa); mais alguma coisa; piu dettagli; altro; qualcos altro
    `,
  ],
  [
    'which',
    5,
    `
    which (one|ones)? ... (first|next|last|most|more|worst|best|urgent) (of|from|among|out of) (these|those|
    them|the two|the three); (who|when|where) (reported|booked|paid|asked|called|requested|found|fixed|
    ordered|confirmed) (it|that|this|him|them|for it) ..; which (one)? first of (those|these|the) ..; which
    one do you mean ..; which (one)? (do|did) you (mean|say|mention) ..; (is|are|was) (it|that|this|he|she)
    (really|so|actually|that|very|still|already)? (that)? (urgent|important|late|bad| serious|overdue|
    necessary|critical) .. $; (which|what) (one|ones|guest|room|unit|tenant|resident| apartment|floor|
    building|number|item|person|payment|booking) .. (was|is|were|are|did) (that|it|this|again|those|these|
    they|you mean|you say|mentioned|he|she) ..; ^ which (one|ones|of them|guest|room|unit|number|of those|of
    these|is it|was it|are they|is that|were they|again|exactly)? $; ^ (who|where|when|what) (is|was|were|
    are|did) (that|it|this|they|those|he|she|these|him|her) (again|due| from|about|for|exactly|with|then|
    located|guest|tenant|one|owed|at|booked|reported|on|like|worth| happening|called|supposed to|arriving|
    in|said)? .. $; how (much|many|long|old|bad|urgent|late|far|big| serious|important) (was|is|are|were|
    did|does|do) (it|that|this|those|they|these|he|she|them|that one|this one|the first|the second|the last)
    ..; how (much|many|long|old|late|bad|urgent) $; who (do|should|can|must|shall) i (call|contact|ask|speak
    to|talk to|email|tell|phone|say|text|message|write) (about|for|for that|on that|then|about it|about
    that|to them|to him|to her|regarding)? (it|that|this|them)? .. $; (what|which) was (number|the|that|it|
    this|no) (<number>|first|second|third| last|other|one|again|two|three|four|one again)? ..; number
    (<number>|one|two|three|four|five) $; (more about|about|what about|and|tell me about|show|explain|open|
    do|details on|details of|why|start with|go with|repeat) the? (first|second|third|fourth|fifth|last|
    other|previous|top|bottom|latter|former|middle| next to last|number <number>) (one|two|item|ones|guest|
    thing|point|three)? (again|you mentioned|you said|please|on the list|of those|then)? ..; ^ the (first|
    second|third|fourth|last|other|previous|top| bottom|latter|former|middle|same|urgent|red|big|small|
    small) (one|two|ones|item|again|you mentioned|three|you said|of those|of them)? (you|that|please|again|
    on|in|of|mentioned)? .. $; the (last|first|second|third|other|one|previous|ones) (one|two)? you
    (mentioned|said|listed|gave|named|told| showed|suggested|meant) ..; the other (one|two|ones|guest|
    guests|thing|item|issue|day you said|three) ..; (that|this|it|that one|this one|those|they|first one|
    second one|last one) (can|could|should|must|will have to|has to) wait ..; (can|could|should|does|will|
    must|shall|may|do|would) (that|this|it|that one|this one|those|they|the first one|the second|the second
    one|the last one|the first|he|she) (one)? (wait|be moved|be done|be skipped|go|be postponed|happen|have
    to|need|really|still|also|be later|be tomorrow|cost|matter|be cancelled|be fixed|be today|come) ..;
    (when|where|what time|who|for when|until when|by when|since when) (is|was|does|are|will|did) (it|that|
    this|they|he|she|those|that one|this one) ..; ^ (who|where|when|how|whose|whom|since when|by when|what
    time|for whom|until when|by whom|where exactly|who exactly|which room|how so|how late|how much|how many)
    $; (yes|yeah|yep|ok|sure|please|go ahead|lets) .. (do|take|start with|go with|show|open|handle) (that|
    it|this|that one|this one|the first|the second|the first one|the second one|so) ..; (go ahead|yes
    please|no thanks|yes do|please do|do it|do that|do so|yes do it|sounds good|let us do (that|it)|not that
    one|not this one|the same|not now|no not (that|this|it)|not (that|this) one|i mean the|i meant the|wrong
    one|other one) .. $; ^ (yes|no|nope|yep|yeah|sure|maybe|si) (please|thanks|do|go ahead)? $; (a quien|
    quien|cual|cuales|cuando|donde|cuanto|cuantos) (era|es|fue|eran|vence|son|seria|llamo) .. $; ^ (cual|
    quien|cuando|donde|cuanto) $; ese (primero|no|si|mismo); el (primero|segundo|tercero|ultimo|otro|
    anterior); la (primera|segunda|tercera|ultima|otra|anterior); (lequel|laquelle|qui etait|c etait qui|le
    premier|le deuxieme|le dernier|l autre) ..; (welcher|welche|welches|wer war das|der erste|das erste|der
    zweite) ..; (qual|quem) (era|e|foi) ..; (quale|chi) (era|e) ..
    `,
  ],
  [
    'which',
    2,
    `
    which (one|of them|of those|of these|of the two); any more; (that|this) one; (it|that|them|those|these)
    again; you (just)? (said|mentioned|told me|listed|meant); the (previous|last) (one|answer|message|
    reply); as you said; about (it|that|them); ^ (it|that|those|them|these|this) .. $; ^ (ok)? and $
    `,
  ],
]
