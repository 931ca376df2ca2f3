import { useState } from 'react'
import { type AppContext, useAppContext } from '#kit/use-book.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { hasNews } from '../../backup/rules.ts'

/** How the backup at closing stands; absent after it: there was nothing new to back up. */
export type Night =
  | { readonly is: 'open' }
  | { readonly is: 'backing up' }
  | { readonly is: 'closed'; readonly backup: Result<Said, Said> | undefined }

/** Backs the book up, then says good night; a failed backup is told and keeps nobody awake. */
export function useGoodNight(): { readonly night: Night; readonly close: () => void } {
  const app = useAppContext()
  const [night, setNight] = useState<Night>({ is: 'open' })
  const close = async () => {
    setNight({ is: 'backing up' })
    setNight({ is: 'closed', backup: await backUp(app) })
  }
  return { night, close: () => night.is === 'open' && void close() }
}

async function backUp(app: AppContext): Promise<Result<Said, Said> | undefined> {
  const safety = app.features.find((each) => each.safety)?.safety
  if (!safety || !app.keeper || !hasNews(app.keeper.stamp())) return undefined
  return safety.make(app, () => undefined, new AbortController().signal)
}
