import { readFileSync } from 'node:fs'

/** Electron's own mark (its docs/tutorial/fuses.md): behind it stand a version, a length, the fuses. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** In the order of the wire. */
const names = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
]

/** The fuses of a program, one object for each processor it is made for; on a Mac that is two. */
export function fusesOf(program) {
  const text = readFileSync(program, 'latin1')
  return text.split(sentinel).slice(1).map(read)
}

function read(wire) {
  if (wire.charCodeAt(0) !== 1) throw new Error('These fuses are of a version we do not know')
  const known = names.slice(0, wire.charCodeAt(1))
  return Object.fromEntries(known.map((name, at) => [name, wire[at + 2] === '1']))
}

/** The part of a program that `fusesOf` reads, as Electron ships it. */
export const defaultFuses = () =>
  Buffer.from(`${sentinel}\u0001${String.fromCharCode(names.length)}101100011`, 'latin1')
