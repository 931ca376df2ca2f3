import { useState } from 'react'
import { type AppContext, useAppContext } from '#kit/use-book.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import { hasNews } from '../../backup/rules.ts'

/** How a backup went; a sample shop has none, and one without news needs none. */
export type Backup = Result<Said, Said> | 'no news' | 'none'

/** How closing stands. */
export type Night =
  | { readonly is: 'open' }
  | { readonly is: 'backing up' }
  | { readonly is: 'closed'; readonly backup: Backup }

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

async function backUp(app: AppContext): Promise<Backup> {
  const safety = app.features.find((each) => each.safety)?.safety
  if (!safety || !app.keeper) return 'none'
  if (!hasNews(app.keeper.stamp())) return 'no news'
  return safety.make(app, () => undefined, new AbortController().signal)
}
