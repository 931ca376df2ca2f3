import { Buffer } from 'node:buffer'
import { codecWith } from './codec-both.js'

/** Node's side of the wire. */
export const { pack, unpack } = codecWith(
  (bytes) => Buffer.from(bytes).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
)
