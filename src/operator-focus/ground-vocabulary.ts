import { singular } from './ground-words.ts'

/** Words that may begin a sentence or stand in capitals without being a name. No word in it is also a given name. */
export const everydayWords = new Set(
  `
a an the this that these those there here it its it's i i'm i'll i'd don't doesn't didn't isn't aren't wasn't can't won't haven't hasn't couldn't shouldn't i've you you're you'll your yours yourself
we we'll we've our us they their them he she his her him who whom whose which what when where why how
and or but so because since as while although though if unless until till once then than also too still
yet even just only both either neither each every all any some most many more much few several other
others another such same own one is are was were be been being am do does did done has have had having
can could should would might must shall need needs needed let let's that's there's here's what's who's
in on at by for from to of off out over under up down with without within into onto about above across
after again against along among around before behind below beside between beyond during near next past
per through toward towards upon via first second third fourth fifth last lastly finally later afterwards
meanwhile now right soon today tomorrow yesterday tonight currently immediately already always never
ever often please thanks thank hello hi good morning afternoon evening day days hour hours minute
minutes week weeks month months year not no yes okay ok sure well really very quite rather especially
particularly mainly mostly almost nearly back away together apart aside besides otherwise however
therefore moreover furthermore additionally likewise similarly overall altogether start starting begin
beginning go going get getting give giving take taking make making look looking see seeing check
checking call calling contact contacting ask asking tell send sending handle handling focus focusing
follow following keep keeping put putting work working come comes coming arrange arranging confirm
confirming reach reaching speak speaking talk remember note consider review reviewing address addressing
deal tackle prioritise prioritize move moving turn bring leave remain remains stay stays stands stand
sits sit lead leads leading top tops heads head rank ranks list lists show shows open pending waiting
wait outstanding overdue due late urgent urgently critical high important pressing priority priorities
attention matter matters item items thing things record records issue issues request requests payment
payments concierge maintenance guest guests resident residents payer amount amounts money risk risks
safety step steps action actions moment order line mind hand situation status case cases someone
somebody anyone everyone nobody nothing something anything everything whoever whatever highest lowest
biggest largest main key quick quickly short shortly briefly summary regarding concerning considering
given based according including plus followed arrives arriving arrival unreadable marked severity time
times date dates deadline sooner soonest earliest latest lucia usd eur gbp chf cad aud mxn jpy brl inr
pm uk needing requires require required deserves deserve calls wants want looks seems appears means made
safe clear ready best better long longer part rest remaining afterward whole total monday tuesday
wednesday thursday friday saturday sunday january february march april june july august september
october november december two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen twenty thirty forty fifty hundred thousand none half
`
    .trim()
    .split(/\s+/)
    .flatMap((word) => [word, singular(word)]),
)
