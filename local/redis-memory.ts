import type { RedisBackend, RedisReply } from './redis-backend.ts'
import type { CommandTable } from './redis-memory-command.ts'
import { RedisError } from './redis-memory-command.ts'
import { hashCommands } from './redis-memory-hashes.ts'
import { keyCommands } from './redis-memory-keys.ts'
import { createKeyspace, type Keyspace } from './redis-memory-keyspace.ts'
import { listCommands } from './redis-memory-lists.ts'
import { sortedSetCommands } from './redis-memory-sorted-sets.ts'
import { stringCommands } from './redis-memory-strings.ts'

const commands: CommandTable = {
  ...keyCommands,
  ...stringCommands,
  ...listCommands,
  ...hashCommands,
  ...sortedSetCommands,
}

/** The commands that Lucia uses and those beside them, with the answers of Redis 7. */
export function createRedisMemory(): RedisBackend {
  const keyspace = createKeyspace()
  return {
    name: 'memory',
    run: async (asked) => asked.map((words) => answer(keyspace, words)),
    transact: async (asked) => {
      if (asked.some((words) => findRefusal(words))) return { error: aborted }
      return asked.map((words) => answer(keyspace, words))
    },
    close: async () => {},
  }
}

const aborted = 'EXECABORT Transaction discarded because of previous errors.'

function answer(keyspace: Keyspace, words: string[]): RedisReply {
  const refusal = findRefusal(words)
  if (refusal) return errorLine(refusal)
  const [name = '', ...args] = words
  try {
    return commands[name.toLowerCase()]?.run(keyspace, args, name.toLowerCase()) ?? null
  } catch (cause) {
    if (cause instanceof RedisError) return errorLine(cause.message)
    throw cause
  }
}

// An error is one line on the wire.
function errorLine(message: string): RedisReply {
  return { error: message.replaceAll(/[\r\n]/g, ' ') }
}

/** What Redis says before it even queues a command. */
function findRefusal([name = '', ...args]: string[]): string | null {
  const lower = name.toLowerCase()
  const command = Object.hasOwn(commands, lower) ? commands[lower] : undefined
  if (!command)
    return `ERR unknown command '${name.slice(0, 128)}', with args beginning with: ${quoteSome(args)}`
  const given = args.length + 1
  const fits = command.arity > 0 ? given === command.arity : given >= -command.arity
  return fits ? null : `ERR wrong number of arguments for '${lower}' command`
}

function quoteSome(args: string[]) {
  let quoted = ''
  for (const arg of args) {
    if (quoted.length >= 128) break
    quoted += `'${arg.slice(0, 128 - quoted.length)}' `
  }
  return quoted
}
