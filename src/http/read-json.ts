import { isUtf8 } from 'node:buffer'
import express, { type RequestHandler } from 'express'
import { InvalidRequest } from '../errors.ts'
import { requireShallowJson } from './json-depth.ts'

const mostBytes = 32 * 1024

/** The body as JSON, or the one reason why not: nothing compressed, nothing but UTF-8, nothing deep, nothing large. */
export const readJson: RequestHandler[] = [
  requireJson,
  express.json({ limit: mostBytes, inflate: false, strict: true, verify }),
]

function requireJson(...[request, , next]: Parameters<RequestHandler>): void {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';')
  const charsets = parameters
    .map((parameter) => parameter.trim())
    .filter((parameter) => parameter.startsWith('charset'))
  if (type.trim() !== 'application/json') throw new InvalidRequest('body.unsupported_type')
  if (!charsets.every((charset) => /^charset="?utf-?8"?$/.test(charset)))
    throw new InvalidRequest('body.charset')
  next()
}

function verify(_request: unknown, _response: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw new InvalidRequest('json.invalid')
  requireShallowJson(body)
}
