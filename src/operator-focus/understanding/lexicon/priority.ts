import type { Lexicon } from '../meaning.ts'

/** What matters across all kinds. */
export const priority: Lexicon = [
  [
    'priority',
    4,
    `
    what ... (should|must|needs to|has to|ought to|can|need to) be (handled|done|dealt|sorted|solved|addressed|tackled|fixed first|looked at|taken care|prioritised|prioritized|finished|started|checked) ..; what (do|should|must|can) (i|we) .. (before|by|until) (lunch|dinner|breakfast|noon|the meeting|my break|i leave|closing|the end) ..; what needs doing .. (lunch|dinner|breakfast);
    (no|not|without|skip|spare me) (the)? (details|detail|explanations|fluff|waffle) ..; what (can|could|
    should|may|must) (i|we) (postpone|delay|defer|skip|drop|delegate|push back|ignore|put off|reschedule|
    leave) ..; (resumeme|resumame|hazme un resumen|ponme al dia|priorizame|organizame) ..; el dia de hoy;
    (just|only)? the (essentials|basics|essential|musts|must dos|key points|main points|main things|
    important bits|critical bits|urgent bits) ..; any (emergencies|emergency|fires|crises|crisis|alarms|
    alerts|disasters|surprises|dramas) ..; (which|what) (problem|problems|issue|issues|task|tasks|things|
    thing|items|item|matters|jobs) (should|must|do|can|shall|need|needs|have|has|are|is|to) ..; (which|what)
    fires ..; (fires|fire) (do|should|must|shall) (i|we) ..; (minutes|minute|hour|hours) (before|until|till|
    to) (the|my|our)? (meeting|shift|call|briefing|handover|lunch|standup|stand up) ... (what|which|
    anything); (hottest|biggest|top|worst|main|most critical|heaviest) (item|issue|thing|topic|problem|task|
    fire|ticket|one today); (spend|use|fill) (the|my|this|these) (next|time|hour|hours|two|day|morning|
    afternoon) ..; where are the fires ..; fires today; fires .. (today|first|this morning); red flags; what
    deserves ..; wait and what (can|can not|cannot) ..; what can not wait; what cannot wait; (best|good) use
    of (my|the|our) (time|hour|next hour|day|morning|afternoon|next); use my time; what (matters|matter|
    counts) (most|now|today|right now|first)?; matters most; what (is|are)? (the)? (most|more|really|very|
    super)? (important|urgent|critical|pressing|crucial|essential|time sensitive|serious) (thing|things|one|
    task|tasks|item|items|now|today|right now|open|stuff|issue|issues|this|for|please| first|problem|
    problems|here|at the moment|matter|matters|across|that)?; most (urgent|important|critical|pressing|time
    sensitive|serious); (top|main|biggest|highest|first|key|number one|no 1|urgent|my|our|current|high)
    (priority|priorities|prio|prios|concern|concerns|issue|issues|risk| risks|task|tasks|thing|things|
    problem|problems|item|items|fire|fires|worry|to do|to dos|action|actions|focus|three|five|3|5|3 things|
    two|10|ten|emergencies); (what|whats|which|where) ... (first|start|begin|next thing|come first|comes
    first|do first|tackle|prioritise|prioritize|top of|focus|concentrate|attention|do now|be done|do today|
    work on|need to do|should i do|to do today|spend my time|jump on|get done|handle first|deal with|take
    care of|pay attention|be doing|look at|worth doing|left to do|on my list|on my plate|on deck|on tap|on
    the agenda|on the list|on fire today|burning|wait until|wait till|can wait|not wait|cannot wait|need me|
    needs me|sort out|knock out|finish); where do we stand; where ... (start|begin|stand|focus|needed|at
    today|needs me); what (first|now|next|today|to do|to do now|to do first|to tackle|to do next|should i
    do|do i do|do i need to do|must i do|needs doing|needs done|needs to be done|needs to happen|needs me|
    needs attention|need attention|needs my attention|requires attention|should happen|have we got|have i
    got|do we have|have i missed|did i miss|is new|is happening|is going on|is going on today|is up today|is
    open|is left|is left today|is pending|is outstanding|is due|is overdue|is critical|is urgent|is on|is on
    today|is on fire|is burning|is late|is next|is waiting|is on my plate|is the plan|is the situation|is
    the status|is the state|is the word|is cooking|is hot|is coming up|is planned|is ahead|is behind|is the
    score today|is the latest|is the damage|is the agenda|is the game plan|is the order|is the schedule|is
    the day like|is my day like|is my day|does my day look like|does today look like|is in store|is first|
    else is urgent|is the biggest|is the top|is the most|is the main|is the highest|is the first|can wait|
    would you do|should we do|should i|am i supposed to do|am i doing|are we doing|are we dealing with|are
    my tasks|are my priorities|are my to|are the priorities|are today|is today|about today|happened
    overnight|happened while|happened today|happened last night|changed since|changed today|has changed|
    broke overnight|do i need to know|should i know|needs fixing first|gives); (anything|something|what|
    everything|stuff|things) ... (need|should|must|have|got|ought|supposed|want me) to? (do|handle|know|
    worry|look at|tackle|deal|be aware|prioritise|prioritize|remember|address|check|focus|attend|act on|
    sort|fix first|get done) ..; how (is|does|are) (my|the|today|our) (day|shift|morning|afternoon|schedule|
    list|look|looking|evening) ..; (any|all|only|just) (urgent|critical|pressing|important|crucial|time
    sensitive) ..; (anything|something|what|everything|stuff|things) .. (urgent|critical|important|pressing|
    on fire|burning|due today|open|overdue|due tomorrow|due tonight|due this|pending|outstanding|i should
    know|i need to know|needs attention|need attention|needs me|need doing|needs doing|time sensitive|
    waiting on me|waiting for me|slipping|falling through|across the board|i missed|worry about|to worry
    about|asap|crucial|on my list|happened|blowing up|escalated|going on|at risk|i am missing|i have missed|
    on my plate|this morning|today|for me today|for today|for me|high priority|to report|left for today|that
    can not wait|that cannot wait|red); (plan|organise|organize|structure|schedule|sort|order| prioritise|
    prioritize|rank|triage|arrange|plan out|map out) (out|for)? (my|me|the|our|this|today| everything|tasks|
    these|all|it|them|what|for|list|work) ..; prioritise; prioritize; prioritisation; prioritization;
    triage; (plan|agenda|schedule|list|overview|summary|recap|rundown|run down|briefing| brief|report|
    update|digest|picture|breakdown|outlook|priorities|snapshot|debrief|roundup|round up|handover|tasks|to
    do) (for|of|on|from) (today|my|the|tonight|tomorrow|this|now|me|everything|all| next|day|what|where|
    open|shift|morning|our|overnight|last night|yesterday); (give|show|get|send|need| want|have|make|gimme|
    prepare|share|tell|do|run|write|create|draft|quick|short|full|daily|morning| evening|shift|night|todays|
    day|afternoon|weekly|fast|brief|status|general|executive|state) .. (summary|overview|rundown|run down|
    run through|recap|briefing|brief|lowdown|low down|headlines|highlights|big picture|picture|status|
    handover|hand over|handoff|update|priorities|agenda|plan|to do|top three|top five|top 3|top 5|top|
    debrief|digest|gist|tl dr|tldr|report|checklist|check list|bullet points|bullets|game plan|action list|
    action plan|action items|standup|stand up|sitrep|state of play|day ahead|important stuff|important
    things|urgent stuff|urgent things|most important|most urgent|roundup); (summarise|summarize|recap|sum
    up|brief|update|fill in|catch up|bring up to speed|walk|run) (me|us|everything|today|all|the day|the
    situation|my day|it all|things|this morning|my morning|what|the week|the shift|overnight|through|
    yesterday|open) ..; summarise; summarize; brief me; catch me up; fill me in; bring me up to (speed|
    date); get me up to (speed|date); up to speed; walk me through (my|the|today|everything|what) ..; run me
    through ..; update me; update please; any updates; any update; any news; status (update|report|check|
    please|overview|today|now)?; sitrep; situation (report|now|today|please|update)?; state of (play|the|
    things|affairs|my) ..; handover; hand over notes; handoff; shift (notes|summary|report|brief|briefing|
    plan|change); daily (brief|briefing|summary|report| digest|plan|overview|list|priorities); morning
    (brief|briefing|summary|report|meeting|update|plan|list| priorities|rundown|round up|roundup|overview);
    to do; todo; to do list; task list; tasks; my (tasks|list|to do|day|agenda|plan|priorities|morning|
    afternoon|shift|focus|schedule|workload); agenda; checklist; priorities; priority; prio; prios;
    overview; rundown; the lowdown; headlines; highlights; (only|just|have|got|with|i have|i got) .. (hour|
    minutes|minute|half an hour|an hour|<number> min|30 min|10 min|mins|min|hours|one hour|two hours|half
    hour) .. (what|which|where|tackle|do|first|most|best| before|prioritise|prioritize|free|only|left);
    (time for|do) (one|1|two|three|only one|just one) (thing|things|task|tasks) ..; (if|which) .. (one|
    single) thing .. (do|today|be|now|first); (one|single) thing (to do|i should|i must|should i|today|now);
    (across|all|between|among|over|by|of) .. (kinds|categories|departments|everything|the board|teams|areas|
    lanes|all three|three|departments|all departments); (put out) .. fires; (fires|fire) to (put out|fight|
    extinguish) ..; any fires ..; fighting fires .. (first|today|what|where|which); firefighting; what is
    burning; burning (issues|issue|questions| topics|today|stuff|problems|fires|platform); on fire today;
    (anything|what|what is|is anything|is something) (else)? (on fire|burning|blowing up) (today|this
    morning|right now|now)? (metaphorically|figuratively)?; do i need to (know|do|worry|handle|deal) ..
    (today|now|shift|about|first|before|tonight)?; what do i need; what should i be; i should (do|know|
    start|focus|tackle) ..; (just)? (got|came|arrived|started|walked|logged|coming|clocked| starting|start|
    back) .. (in|shift|work|on|today|now|from) .. (what|whats|anything|catch|fill|brief| important|miss|
    update|summary); did i miss (anything|something|much)?; while i was (away|out|off|asleep|sleeping|gone|
    at lunch) ..; since (yesterday|i left|my last shift|last night) ..; overnight; at a glance; big picture;
    high level; critical (things|issues|items|stuff|today|path|tasks); urgent (things|issues|items|stuff|
    matters|today|tasks|now|first|please)?; (everything|all) (open|urgent|overdue|due|pending|outstanding|
    late|today|that is open|that is urgent|that is due|that is overdue|we have|i have|on my plate) ..; all
    (open|urgent|pending|outstanding|overdue) (items|tasks|issues|things|tickets|stuff)?; show (me)?
    (everything|it all|all|the list|my list|whole list|what is open|all open|open items|open issues|urgent)
    ..; list (everything|all|open|urgent) ..; open (items|issues|tasks|points|things); nothing (forgotten|
    missed|slipping); what am i forgetting; what am i missing; what have i (missed|forgotten) ..; (que|cual|
    cuales|lo) .. (mas)? (urgente|urgentes|importante| importantes|prioridad|prioridades|primero|
    prioritario|critico|pendiente|pendientes|hago ahora|hago hoy|tengo hoy|tengo que hacer|hay que hacer|hay
    para hoy|hay hoy); (lo)? mas (urgente|importante); prioridades; prioridad; urgente; urgentes; urgencias
    hoy; por donde empiezo; que (hago|hay|tengo) (primero|hoy|pendiente|ahora|urgente)?; resumen (del dia|de
    hoy|por favor)?; plan (del dia|para hoy|de hoy); (planifica|organiza|prioriza|resume) (mi|el|la|lo|
    todo)? (dia|jornada|manana|lista)?; que hay (que hacer|pendiente|urgente|para hoy); pendientes; tareas;
    novedades; algo urgente; qu est ce qui est (urgent|important|prioritaire) ..; par quoi (je)? commence;
    quelles sont (mes|les) priorites; priorites; resume (de la journee|du jour); was ist (am)? (wichtigsten|
    dringendsten|wichtig|dringend|heute wichtig|zuerst) ..; was (mache|soll) ich (zuerst|heute|jetzt);
    prioritaten; dringend; zusammenfassung; o que e mais (urgente|importante); (minhas)? prioridades; resumo
    do dia; cosa e piu (urgente|importante); cosa faccio (prima|oggi); priorita; riassunto
    `,
  ],
  [
    'priority',
    2,
    `
    urgent; urgently; important; importent; critical; pressing; asap; attention; summary; plan; first;
    matters; most; focus; start; status; update; today; overdue; due; late; open; pending; outstanding;
    next; everything; at risk; risk; risks; important stuff; morning list; tomorrow; tonight; shift; day;
    list; work; anything; help me (plan|organise|organize|prioritise|prioritize|focus|decide)
    `,
  ],
]
