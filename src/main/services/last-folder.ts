import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { safeWriteFile } from './safe-write.ts'
import { jsonOf, textOf } from './small-file.ts'

/** Where the owner last chose a place: the system's dialogs begin there, also after the next start. */
export type LastFolder = {
  /** Absent before the first, and when it is there no more (a stick). */
  readonly read: () => Promise<string | undefined>
  readonly write: (folder: string) => Promise<void>
}

const lastFolderFile = z.strictObject({ folder: z.string().min(1) })

/** One that can't be read or written costs the owner a few clicks, and nothing else. */
export function lastFolderIn(folder: string): LastFolder {
  const path = join(folder, 'last-folder.json')
  return {
    read: async () => {
      const found = lastFolderFile.safeParse(jsonOf(await textOf(path)))
      return found.success && existsSync(found.data.folder) ? found.data.folder : undefined
    },
    write: async (chosen) => {
      const now: z.input<typeof lastFolderFile> = { folder: chosen }
      await safeWriteFile(path, new TextEncoder().encode(`${JSON.stringify(now)}\n`))
    },
  }
}
