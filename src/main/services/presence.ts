import { access, readdir } from 'node:fs/promises'
import { systemCode } from './failure.ts'

/** A folder that is not there has nothing in it. */
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
