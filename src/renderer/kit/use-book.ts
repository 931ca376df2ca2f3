import { createContext, useContext } from 'react'
import type { Book } from '#book/book.ts'
import type { JournalKeeper } from '#book/journal-keeper.ts'
import type { RoomKeeper } from '#book/room.ts'
import type { StampKeeper } from '#book/stamp-keeper.ts'
import type { Host } from '#platform/host.ts'
import { assert } from '#shared/base/assert.ts'
import type { Feature } from './define-feature.ts'
import type { Drafts } from './draft-store.ts'

/** What the app gives to every screen: the open book, the host it runs in, and all features. */
export type AppContext = {
  readonly book: Book
  readonly host: Host
  readonly drafts: Drafts
  /** Absent for a sample shop, which is never stamped or backed up. */
  readonly keeper?: StampKeeper
  /** The second copy; absent for a sample shop. */
  readonly journal?: JournalKeeper
  readonly room?: RoomKeeper
  readonly features: readonly Feature[]
}

export const AppContextHolder = createContext<AppContext | undefined>(undefined)

export function useAppContext(): AppContext {
  const app = useContext(AppContextHolder)
  assert(app, 'A screen was shown outside the house')
  return app
}

export const useBook = (): Book => useAppContext().book
export const useFeatures = (): readonly Feature[] => useAppContext().features
