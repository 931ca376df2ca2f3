import { useState } from 'react'
import type { Trouble } from '#book/open.ts'
import type { RawBook } from '#book/raw-book.ts'
import { switchTo } from '#book/switch.ts'
import { type RestoreStep, restoreInto, type Source } from '#features/backup/ui/restore.ts'
import { words as backupWords } from '#features/backup/words/en.ts'
import type { Said } from '#shared/base/said.ts'
import type { BookId } from '#shared/book/ids.ts'
import type { AppParts } from '../provided.ts'
import { words } from '../words/en.ts'
import { foundBook } from './found-book.ts'
import { hearTheLoss } from './hear-the-loss.ts'
import type { RescueEntry } from './ways.ts'

/** One way back at a time: its progress, or why it failed. */
type BringingBack = {
  readonly working?: { readonly step: RestoreStep; readonly stop: () => void }
  readonly trouble?: Said
}

export type BringBack = BringingBack & {
  readonly build: (source: Source, parent?: BookId) => Promise<void>
  readonly goOn: (raw: RawBook) => Promise<void>
  readonly takeRescue: (copy: RescueEntry) => Promise<void>
}

/** When it succeeds, the app opens again on the recovered book. */
export function useBringBack(parts: AppParts, trouble?: Trouble): BringBack {
  const [bringing, setBringing] = useState<BringingBack>({})

  const build: BringBack['build'] = async (source, parent) => {
    // Nothing can be created in a store that won't open; the app starts again without it.
    if (isSetAsideFirst(parts, trouble)) {
      const aside = await parts.host.calls['records:set-aside'](undefined)
      if (!aside.ok) setBringing({ trouble: words.say('notSetAside') })
      return
    }
    const stopping = new AbortController()
    const onStep = (step: RestoreStep) =>
      setBringing({ working: { step, stop: () => stopping.abort() } })
    onStep({ doing: words.say('preparing'), done: 0 })
    await hearTheLoss(parts.indexedDB)
    const restored = await restoreInto(parts, source, { onStep, signal: stopping.signal }, parent)
    if (restored.ok) window.location.reload()
    else setBringing({ trouble: restored.error })
  }
  const goOn: BringBack['goOn'] = async (raw) => {
    const switched = await switchTo(foundBook(raw), parts)
    if (switched.ok) window.location.reload()
    else setBringing({ trouble: words.say('notTakenUp') })
  }
  const takeRescue: BringBack['takeRescue'] = async ({ id }) => {
    const used = await parts.host.calls['rescue:use']({ id })
    if (!used.ok) setBringing({ trouble: backupWords.say('restoreFailed') })
  }
  return { ...bringing, build, goOn, takeRescue }
}

/** A tab can't move the browser's own files. */
export const isSetAsideFirst = ({ host }: AppParts, trouble?: Trouble): boolean =>
  trouble?.kind === 'will-not-open' && host.kind === 'electron'
