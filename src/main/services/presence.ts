import { access, readdir } from 'node:fs/promises'
import { systemCode } from './failure.ts'

/** A missing folder counts as empty. */
export const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((trouble) => {
    if (systemCode(trouble) === 'ENOENT') return []
    throw trouble
  })

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (trouble) => {
      if (systemCode(trouble) === 'ENOENT') return false
      throw trouble
    },
  )
