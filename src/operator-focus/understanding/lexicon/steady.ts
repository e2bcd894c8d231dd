import type { Lexicon } from '../meaning.ts'

/** Signs that an operator is steady again. */
export const steady: Lexicon = [
  [
    'steady',
    1,
    `
    (i|we) (be|feel|am|are|feeling)? .. (fine|good|ok|okay|alright|better|calm|calmer|steady|steadier|
    relaxed|ready|great|under control|back on track|well|recovered|breathing|sorted|in control|on top of it|
    good to go|myself again|happier|settled|focused|rested|refreshed|stable|clear headed|clearer|cool|past
    it|over it|back to normal|back) (now|again|thanks|thank you)?; (feel|feeling| felt|doing|am|is|are|
    getting|got|much|bit|little|lot|way|so much) (much|a bit|a lot|a little|so much|way|loads|far|slightly)?
    (better|calmer|steadier|lighter|ok now|fine now|good now|clearer|easier|saner|more relaxed|more in
    control|less stressed|less overwhelmed|less anxious|less panicked|stronger); ^ (much|lot|bit|little|way|
    so much|loads|a lot|a bit)? (better|calmer|steadier) (now|thanks|thank you|today)?; better now; better
    thanks; all (good|fine|better|calm|ok|under control) (now|again|here|thanks)?; (okay|ok|fine|good|calm|
    ready|better|sorted|alright|steady|back) (now|again) $; not (stressed|overwhelmed|panicking|anxious|
    worried|stressing|upset|struggling) (anymore|any more|now|any longer|at all)?; no longer (stressed|
    overwhelmed|panicking|anxious|upset|drowning); (less|not so) (stressed|overwhelmed|anxious|tired|
    panicked); (panic|stress|storm|worst|it|moment|rush|crisis) .. (passed|over now|gone|behind (me|us)|is
    over|eased|under control|died down|calmed down); calmed down; (calmer|calm) (now|again|down now); caught
    (my breath|up); (breathing|breathe) (again|now|easier|better|normally); can breathe (again|now); i (can|
    could) (cope|handle (it|this|more|them|everything)|manage|think (again|clearly|straight)|focus|do this|
    take more|breathe|see clearly|do it) (now|again|it|more)?; i have got this; i (got|have) (this|it) (now|
    under control)?; i have (calmed|recovered|caught|had (a break|a coffee|some rest|a rest|lunch|a walk|my
    break|some sleep|a breather)); back (on track|in control|to normal|on my feet|to myself|on form|in the
    game|to work|in action); on top of (it|things|everything) (now|again)?; under control (now)?; let us (do
    (it|this) (properly|right|all|now)|go|carry on|get (back)? to (it|work)|get going|move on|tackle (it|
    them|everything|the rest)|keep going|crack on|do the full|see (it all|everything|the rest|the full)|go
    on|get started|do it|do everything|look at (everything|the full|the rest|all)|proceed|continue
    (normally|as normal)); (give|show) me (it all|everything|the (full|whole|complete|entire|normal|rest|
    long) (list|picture|version|plan|of it|day|lot)?|the rest|all of it|all) .. (now|please)?; (full|whole|
    complete|normal|long|entire) (list|picture|version|answer|rundown| answers|detail|details|mode) (now|
    again|please)?; ready (to|for|now|when|again) (work|go|more|continue|the|start|next|carry on|the rest|
    everything|it|you are|it all)?; i am ready; hit me; bring it on; i slept (well|better)?; no need to (be
    gentle|go easy|worry about me|hold back|keep it short); you can (go back|give me (more|everything|it
    all)|stop being gentle|be normal); stop (being gentle|treating me); (that|this|it) (helped|calmed me|did
    the trick|worked|really helped|made me feel better) .. (better|thanks|a lot|calmer|now)?; feel (human|
    normal|myself) again; good to go; fresh start; deep breath .. (ok|better|done|now|ready|taken); (ya)?
    (estoy|me siento|ando) .. (bien|mejor|tranquilo|tranquila|calmado|calmada|mas tranquilo|mas tranquila|
    mas calmada|listo|lista|recuperado|recuperada); ya (paso|esta todo bien|puedo|respiro); (mucho|ya)
    mejor; todo (bien|tranquilo|bajo control); (mas)? (tranquilo|tranquila|calmado|calmada) (ahora|ya); ca
    va mieux; je vais mieux; mir geht es (besser|gut); geht wieder; estou (melhor|bem); sto (meglio|bene)
    `,
  ],
]
