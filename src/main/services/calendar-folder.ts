import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { CallOutput, HostFailure } from '#shared/host/contract.ts'
import { type Disk, realDisk, removeForGood } from './disk.ts'
import { attempt } from './failure.ts'
import type { Files } from './files.ts'
import { privately } from './key-file.ts'
import { safeWriteFile } from './safe-write.ts'
import { isWithin } from './second-folder.ts'
import { sweep } from './shelf.ts'
import { jsonOf, textOf } from './small-file.ts'

type Failed<T> = Promise<Result<T, HostFailure>>
type State = CallOutput<'calendar:state'>

/** Where the owner wants the calendar of orders, promises and dates, for a phone to show it. */
export type CalendarFolder = {
  readonly state: () => Promise<State>
  /** `null` when the owner cancels. */
  readonly choose: () => Failed<State | null>
  /** The file that was written stays: it is the owner's. */
  readonly forget: () => Failed<undefined>
  /** Opens a safe write of the calendar; a folder that is gone is not made again. */
  readonly begin: (owner: number) => Failed<{ readonly handle: string }>
}

const chosenFile = z.strictObject({
  format: z.literal('the-usual-calendar-folder'),
  folder: z.string().min(1),
})

/** Always the same, so that what shows it on a phone finds it again. */
export const calendarName = 'the-usual.ics'

export function calendarFolder(of: {
  /** Ours, beside the stamp. */
  readonly folder: string
  /** `undefined` when the owner cancels. */
  readonly askFolder: () => Promise<string | undefined>
  /** Before a folder is taken that another program copies to servers elsewhere. */
  readonly mayUse: (folder: string) => Promise<boolean>
  readonly files: Pick<Files, 'begin'>
  readonly now?: () => number
  readonly disk?: Disk
}): CalendarFolder {
  const disk = of.disk ?? realDisk
  const path = join(of.folder, 'calendar-folder.json')
  const state = async (): Promise<State> => {
    const chosen = await readChosen(path)
    if (chosen === 'none') return { state: 'none' }
    if (chosen === 'unreadable') return { state: 'missing' }
    const { folder } = chosen
    if (!(await isFolder(folder))) return { state: 'missing', folder }
    const sha256 = await sumOf(join(folder, calendarName))
    return { state: 'there', folder, ...(sha256 === undefined ? {} : { sha256 }) }
  }
  return {
    state,
    choose: () =>
      attempt('choosing the calendar’s folder', async () => {
        const folder = await of.askFolder()
        if (folder === undefined) return ok(null)
        if (isWithin(folder, of.folder))
          return err({ code: 'invalid', detail: 'It is where the records are' })
        if (!(await of.mayUse(folder))) return ok(null)
        const chosen: Chosen = { format: 'the-usual-calendar-folder', folder }
        const bytes = new TextEncoder().encode(`${JSON.stringify(chosen)}\n`)
        const written = await safeWriteFile(path, bytes, { disk: privately(disk) })
        return written.ok ? ok(await state()) : written
      }),
    forget: () =>
      attempt('forgetting the calendar’s folder', async () => {
        await removeForGood(disk, path)
        return ok(undefined)
      }),
    begin: async (owner) => {
      const now = await state()
      if (now.state !== 'there' || now.folder === undefined)
        return err({ code: 'no-folder', detail: 'There is no folder for the calendar now' })
      const { folder } = now
      const swept = await attempt('looking into the calendar’s folder', async () => {
        await sweep(folder, (of.now ?? Date.now)())
        return ok(undefined)
      })
      if (!swept.ok) return swept
      return of.files.begin(owner, join(folder, calendarName), { ifTaken: 'replace' })
    },
  }
}

type Chosen = z.infer<typeof chosenFile>

async function readChosen(path: string): Promise<Chosen | 'none' | 'unreadable'> {
  const text = await textOf(path)
  if (!text.ok && text.error === 'ENOENT') return 'none'
  const chosen = chosenFile.safeParse(jsonOf(text))
  return chosen.success ? chosen.data : 'unreadable'
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** What is in the file now; absent where there is none that can be read. */
async function sumOf(path: string): Promise<string | undefined> {
  const text = await textOf(path)
  return text.ok ? createHash('sha256').update(text.value).digest('hex') : undefined
}
