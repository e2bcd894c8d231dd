import type { Lexicon } from '../meaning.ts'

/** Attempts to make Lucia somebody else. They never count as a request. */
export const injection: Lexicon = [
  [
    'injection',
    5,
    `
    you are (a|an|my|the) .. now ..; new (instructions|instruction|orders|directive|directives) ..;
    unrestricted; (system|assistant|admin|developer|root) (you|new|override|ignore|from now|mode|prompt) ..;
    (reveal|expose|leak|dump|print) (the|your|all|my)? (config|configuration|settings|prompt|secrets|keys|
    credentials|env|environment|instructions|tokens|system|memory) ..; mark (all|every|the|these|my)?
    (payments|payment|invoices|invoice|rents|bills|items|repairs|requests| tickets|everything) as (paid|
    done|closed|resolved|confirmed|complete); (ignore|disregard|forget| override|bypass|skip|drop|delete|
    overwrite|neglect|cancel|discard|do not follow|stop following|break|erase) (all|any|your|the|every|my|
    previous|prior|these|those|everything|what)? .. (instruction|instructions|rule|rules|prompt|prompts|
    guideline|guidelines|directive|directives| programming|guardrails|restrictions|constraints|told|above|
    system message|training|safety|policies| policy|context|conversation|filters|limits); (reveal|print|
    show|display|output|repeat|leak|dump|expose| give|tell|send|share|return|write|list|what (is|are|was|
    were)|recite|echo|type out|paste) .. (system prompt|hidden prompt|initial prompt|your prompt|your
    instructions|secret instructions|system message|developer message|your rules|rules you|prompt verbatim|
    instructions you|instructions verbatim|the prompt|api key|api keys|secret key|service role|password|
    passwords|env|environment variables|credentials|access token|tokens|database schema|source code|config
    file|your configuration|secrets|hidden instructions|guidelines verbatim|connection string|private key|
    words above|text above); (you are|you re|u r) (now|no longer|from now on) .. (dan|unrestricted|free|
    evil|a|an| jailbroken|my|bound|lucia|in|the|able|going|root|admin|pirate|called); from now on (you|act|
    answer|respond|reply|only|speak) ..; no restrictions; without (any)? (restrictions|filters|rules|limits|
    limitations|censorship); jailbreak; jailbroken; dan mode; do anything now; developer mode; god mode;
    debug mode; sudo mode; admin mode; root access; act as (dan|an unrestricted|root|admin|system|a linux|
    the system); system override; system prompt; prompt injection; new (instructions|rules|system prompt|
    persona); end of (prompt|instructions|system); begin (new)? (instructions|system); <number>? system
    (message|note|update|instruction); assistant:; override (safety|code|mode|protocol|security|all) ..;
    simulate (being|a|an) ..; hypothetically you ..; verbatim; grant me (admin|access|root) ..; disable
    (safety|logging|security|your|the filter|filters) ..; execute (the following|command|code|sql|this) ..;
    run (this|the following) (command|code|script|sql) ..; (delete|drop|truncate|wipe|erase) (all|the|every)
    (table|tables|database|records|data|rows|users|logs) ..; exfiltrate; mark all .. as paid; (say|respond|
    answer|reply) (only)? (with|hello in|in) (pirate|yes|ok|pwned|hacked|latin|base64|i have been|emoji) ..;
    base64; rot13; (ignora|olvida|omite) .. (instrucciones|reglas|anterior|anteriores); (muestra|revela|
    dime) .. (prompt|instrucciones del sistema|contrasena|clave); oublie .. instructions; ignore ..
    (consignes|instructions); vergiss .. (anweisungen|regeln|instruktionen); ignoriere ..
    `,
  ],
]
