import type { Lexicon } from '../meaning.ts'

/** Sentences that tell the lane by their build, whatever the noun in them is. */
export const frames: Lexicon = [
  [
    'maintenance',
    4,
    `
    (is|are|was|were) (the|our|his|her|their|my|that) .. (working|fixed|mended|repaired|broken|functioning|
    functional|operational|usable) ..; (back|up and|still|yet|again) (running|working|operational|in
    service|in order|in action) ..; (will|do|does|did|would|can|could|is|are) not .. (cool|cooling|heat|
    heating|drain|draining|flush|flushing|lock|locking|shut|latch|ignite|spin|spinning|charge|defrost|
    retract|swivel|power on|power up|turn on|turn off|switch on|switch off|come on|go off|start up|boot|
    light up|heat up|cool down|get hot|get warm|get cold|fully close|close properly|open properly|close
    fully|open fully|stay open|stay closed|stay shut|budge|pump|fill up) ..; (make|makes|making|made) ..
    (noise|noises|sound| sounds|racket|din|clunking|clicking|humming|hissing|grinding) ..; (keeps|keep)
    (tripping|leaking| dripping|flickering|beeping|chirping|buzzing|rattling|squeaking|jamming|sticking|
    overflowing|blocking| clogging|cutting out|going off|turning off|turning itself|switching off|switching
    itself|shutting down|shutting off|restarting|resetting|freezing|disconnecting|dropping out|breaking|
    slamming|popping open|blowing|failing|stalling|stopping|overheating|icing up|running all) ..; (has|have|
    had|is|are|was| were|got|gets|be|been|keep|keeps) (just|all|been|already|completely|totally|badly|half|
    always)? (packed up|packed in|conked out|given up|broken|come off|come loose|fallen off|fallen out|
    snapped|cracked| seized|seized up|jammed|leaking|dripping|clogged|blocked|rusted|corroded|peeling|
    flaking|squeaking| rattling|flickering|buzzing|faulty|defective|wobbly|wonky|out of order|on the blink|
    on the fritz|playing up|acting up|acting strange|acting weird|acting funny|malfunctioning|misbehaving|
    bust|busted|kaput| torn|ripped|smashed|chipped|shattered|waterlogged|soaked|overflowing|backing up|
    backed up) ..; (come| came|comes|coming|fell|fall|falling|falls|drop|dropped|broke|break|breaking|
    snapped|peel|peeling) (off|loose|away from|out of) (the|its|his|her|their|in|of|hinges|wall) ..; needs
    (a|an|some|to be|its|more|the)? (fix|fixing|repair| repairing|replacing|replacement|tightening|mending|
    oiling|unblocking|servicing|descaling|repainting| rewiring|looking at|looked at|patching|re grouting|
    cleaning out|resealing|adjusting|adjustment|a look| plumber|electrician|new part|lick of paint)
    `,
  ],
  [
    'concierge',
    4,
    `
    (which|what) (guest|guests|resident|residents|tenant|tenants|visitor|family|couple) ... (first|next|
    most|priority|urgent|important) ..; (guest|guests|resident|residents|tenant|tenants|vip|vips|visitor|
    client|customer|mr|mrs|ms|miss|couple| family|honeymooners|newlyweds|lady|gentleman|occupant|owner|room
    <number>|suite <number>|unit <number>|villa <number>| apartment <number>|flat <number>|penthouse|in
    <number>) .. (want|wants|wanted|would like|wish|wishes|ask|asks|asked|asking| request|requests|
    requested|requesting|order|ordered|is after|are after|hoping|hopes|prefer|prefers| expecting|looking
    for|enquired|enquiring|inquired|inquiring|wondering|wonders|requires|needs|need|craving| fancies|love|
    loves) (a|an|the|some|to|for|if|his|her|their|us|about|whether|more|extra|another|two|three|<number>|
    help|that|our) ..
    `,
  ],
  [
    'priority',
    4,
    `
    (which|what) (of|out of) (these|those|them|the|all) .. (first|worst|worse|urgent|important|pressing|
    matters|critical|serious|bigger|biggest) ..; (which|what) (is|are|matters|comes|one is|should come|
    should be|do i do|to do|needs|has)? (the)? (more|most|worse|worst|higher|bigger|biggest) (important|
    urgent| pressing|serious|critical|priority|risky|attention|problem|concern|immediate)? ... or ..; (on|
    off) (my|the|our|your)? (radar|desk today|horizon|to do list); (whole|full|entire|complete|overall|
    general|bigger) (picture|situation|state of) ..; (most|more) .. (important|urgent|pressing|critical) ...
    (or|than) ..
    `,
  ],
  [
    'priority',
    5,
    `
    (which|what|who) (is|are|matters|comes|one is|should come|should be|goes|counts|ranks) (the)? (more|
    most|worse|worst|higher|bigger|biggest|first|riskier) (important|urgent| pressing|serious|critical|
    priority|risky|attention|problem|concern|immediate)? ... or ..
    `,
  ],
  [
    'wellbeing',
    3,
    `
    (are|were|do|did|have|has|had) you ..; ^ you (are|were|have|do|did|must|seem|sound|look) ..; what ..
    (are|do|did) you ..; (how|who|where|when|why) (are|were|do|did|have|has) you ..; who you are ..; what
    you are ..; (what|which) .. (can|could|will|would|do|did|are) you .. (do|help|speak|know|offer|handle|
    like|use|understand|answer|think|call) ..; (work|works|talk|chat|deal|interact|communicate) with you ..;
    your (morning|day|night|evening|weekend|week|shift|name|job|role|favourite|favorite|age|creator|maker|
    boss|owner|mood|life|voice|limits|language|languages|features|functions|skills|abilities|capabilities|
    tasks|duties|purpose) ..; you (two|guys|all)? (have|had|having) a .. (day|night|weekend|morning|time|
    week|evening); (ur|you are|you re|youre|your) (the best|awesome|amazing|great|brilliant|a legend|a star|
    so good|so kind|so sweet|so helpful|wonderful|fantastic|incredible|a gem|a treasure|a life saver) ..
    `,
  ],
  [
    'which',
    4,
    `
    ^ (is|was|are|were|does|did|has|have|will|can|could|should|would|do|must|may|shall|and) (it|that|this|
    those|these|they|them|he|she) (one|ones)? .. $; ^ (when|where|who|how|why|what|which|whose) .. (it|
    that|this|those|these|them|him|her|he|she|they) (one|ones)? $; (when|where|who|how|what) (is|was|are|
    were|did|does|has|will) (that|this|those|these) (one|ones|item|guest|resident|tenant|person|unit|room)
    ..; (is|are|was|does|did|has|can|could|should|will) (that|this|those|these) (one|ones) ..
    `,
  ],
  [
    'which',
    5,
    `
    which (one|ones)? (is|are|was|were) .. (of|from|among|between) (those|these|them|the two|the three|that|
    both) ..; which (one|ones)? of (those|these|them|the two|the three|both) (is|are|was|were|should|comes|
    matters|needs|can|has|do) ..
    `,
  ],
  [
    'next',
    5,
    `
    (the)? (one|ones|item|thing|task) (following|after|behind|below|beneath) (that|this|it|those|them) ..;
    (the)? (following|next|other|remaining) (one|ones|item|items|two|three) $; which (is|are) (the)? (other|
    others|next|following|rest|remaining) ..; (ready|done|finished|through|moving on|move on) (with| from)
    (this|that|it|these|those) .. (which|what|next|now|other) ..
    `,
  ],
  [
    'why',
    5,
    `
    (reason|reasons|logic|thinking|rationale|reasoning|explanation|grounds) (for|behind|of) (that|this|it|
    those|these|the (order|ranking|first|second|choice|pick)|your|picking|putting|choosing) ..
    `,
  ],
]
