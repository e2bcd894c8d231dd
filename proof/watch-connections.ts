import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

// Preloaded into an engine: writes down each address that it connects to or asks the name server for.
const file = process.env.PROOF_CONNECTIONS ?? ''
const note = (address: string) => appendFileSync(file, `${address}\n`)
const connect = Socket.prototype.connect

Socket.prototype.connect = function watched(this: Socket, ...given: Parameters<typeof connect>) {
  this.on('lookup', (_error, _address, _family, host) => note(host))
  this.on('connectionAttempt', (ip, port) => note(`${ip}:${port}`))
  return connect.apply(this, given)
} as typeof connect
