import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { relative } from 'node:path'
import { machine } from './machine.ts'

const names = [
  ...['access', 'mkdir', 'open', 'readdir', 'readFile', 'stat', 'writeFile', 'rename', 'rm'],
] as const

/** As macOS answers for a folder that its owner has not opened to this app: EPERM for all in it. */
if (machine.unkind.documents === 'refused') {
  // Functions of one shape: a path first.
  const promises = fs.promises as unknown as Record<string, (path: unknown) => Promise<unknown>>
  for (const name of names) {
    const real = promises[name]
    if (!real) throw new Error(`Node has no fs.promises.${name}`)
    promises[name] = (...args) =>
      isInside(String(args[0])) ? Promise.reject(refusal(name, args[0])) : real(...args)
  }
  syncBuiltinESMExports()
}

function isInside(path: string): boolean {
  const way = relative(machine.documents, path)
  return !way.startsWith('..')
}

const refusal = (syscall: string, path: unknown): Error =>
  Object.assign(new Error(`EPERM: operation not permitted, ${syscall} '${path}'`), {
    code: 'EPERM',
    syscall,
    path,
  })
