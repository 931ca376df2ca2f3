import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type Log = {
  /** `what` is our own text; of `trouble` only its kind and place are kept. */
  readonly note: (what: string, trouble?: unknown) => void
}

type Around = { readonly now: () => number; readonly terminal: (line: string) => void }
const real: Around = { now: Date.now, terminal: (line) => void process.stderr.write(line) }

const limitBytes = 512 * 1024

/** A small file beside the records for odd events. It holds nothing about a customer. */
export function openLog(path: string, { now, terminal }: Around = real): Log {
  return {
    note: (what, trouble) => {
      const line = `${new Date(now()).toISOString()} ${what}${placeOf(trouble)}\n`
      try {
        mkdirSync(dirname(path), { recursive: true })
        if (sizeOf(path) > limitBytes) renameSync(path, `${path}.1`)
        appendFileSync(path, line)
      } catch {
        // A full or read-only disk must not stop the shop; the line still goes to the terminal.
        terminal(line)
      }
    },
  }
}

/** An error's message may quote a record, so only its name, code and our own lines are kept. */
function placeOf(trouble: unknown): string {
  if (trouble === undefined) return ''
  if (!(trouble instanceof Error)) return ` [${typeof trouble}]`
  const code = 'code' in trouble && typeof trouble.code === 'string' ? ` ${trouble.code}` : ''
  const places = (trouble.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [` [${trouble.name}${code}]`, ...places.slice(0, 8)].join('\n')
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
