import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

// Both formats may hold PNGs as they are: ICO since Windows Vista, ICNS since OS X 10.7.

/** A Windows icon of every PNG up to 256 pixels; `pngs` is a map from edge length to bytes. */
export function icoOf(pngs) {
  const parts = [...pngs].filter(([size]) => size <= 256)
  const head = Buffer.alloc(6 + 16 * parts.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(parts.length, 4)
  let offset = head.length
  for (const [at, [size, png]] of parts.entries()) {
    const entry = 6 + 16 * at
    // One byte each for width and height, so that 256 is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...parts.map(([, png]) => png)])
}

const appleKinds = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]

/** An Apple icon, with the sizes for double-density screens. */
export function icnsOf(pngs) {
  const parts = appleKinds.map(([kind, size]) => chunk(kind, pngs.get(size)))
  return chunk('icns', Buffer.concat(parts))
}

function chunk(kind, body) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(8 + body.length, 4)
  return Buffer.concat([head, body])
}

/** The SHA-256 of a file, as `sha256sum` prints it. */
export const sumOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')
