import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { App } from 'electron'

export type AskedBackup = {
  /** The newest one that was asked for and not fetched yet. */
  readonly take: () => string | undefined
  readonly onAsked: (tell: () => void) => void
}

/**
 * A backup that the owner opened from their files: by the command line of a first or a second start,
 * and on a Mac by an event that may come before the app is ready.
 */
export function askedBackup(
  app: Pick<App, 'on'>,
  started: { readonly args: readonly string[]; readonly folder: string },
): AskedBackup {
  let path = backupIn(started.args, started.folder)
  let tell: () => void = () => undefined
  const ask = (next: string | undefined) => {
    if (next === undefined) return
    path = next
    tell()
  }
  app.on('open-file', (event, opened) => {
    event.preventDefault()
    ask(backupIn([opened], '/'))
  })
  app.on('second-instance', (_event, args, folder) => ask(backupIn(args, folder)))
  return {
    take: () => {
      const asked = path
      path = undefined
      return asked
    },
    onAsked: (listener) => {
      tell = listener
    },
  }
}

/** Only a file that is there and is called like a backup: anything may stand on a command line. */
function backupIn(args: readonly string[], folder: string): string | undefined {
  const named = args
    .filter((arg) => !arg.startsWith('-'))
    .map(plainPath)
    .filter((arg) => /\.usual(?:\.age)?$/i.test(arg))
  const paths = named.map((arg) => (isAbsolute(arg) ? arg : join(folder, arg)))
  return paths.findLast((path) => existsSync(path))
}

/** Linux's desktops name a file by its address (`%U` of the desktop entry), other systems by its path. */
function plainPath(arg: string): string {
  if (!arg.startsWith('file:///')) return arg
  try {
    return decodeURIComponent(new URL(arg).pathname)
  } catch {
    return arg // a lone "%" is no address
  }
}
