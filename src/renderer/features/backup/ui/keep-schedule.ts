import type { AppContext } from '#kit/use-book.ts'
import type { Instant } from '#shared/base/day.ts'
import { hasNews, isDue } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { backUp } from './back-up.ts'
import { lookAround } from './note-verified.ts'

const tick = 15_000
const lookEvery = 5 * 60_000
/** Events that show somebody is working. */
const signs = ['keydown', 'pointerdown'] as const

/** Backs up by schedule while the book is open. Returns the function that stops it. */
export function keepSchedule(app: AppContext): () => void {
  const { book, host, keeper } = app
  if (!keeper) return () => undefined
  const { clock } = book
  const openedAt = clock.now()
  const openedWith = keeper.stamp().seq
  let busyAt = openedAt
  let failedAt: Instant | undefined
  const isBusy = (): void => {
    busyAt = clock.now()
  }
  const now = async (): Promise<void> => {
    await backUp(app, 'backups', { by: 'schedule' })
    const { cameFrom } = keeper.stamp()
    failedAt = hasNews(keeper.stamp()) || cameFrom !== undefined ? clock.now() : undefined
  }
  useBackupWork.setState({ stamp: keeper.stamp })
  void lookAround(app)
  // Before this version writes much to a book that another version left.
  if (keeper.stamp().cameFrom !== undefined) void now()
  for (const sign of signs) window.addEventListener(sign, isBusy, { capture: true, passive: true })
  const ends = [
    book.onChange(isBusy),
    clock.every(tick, () => {
      const moments = { now: clock.now(), openedAt, openedWith, busyAt }
      const failed = failedAt === undefined ? {} : { failedAt }
      if (isDue(keeper.stamp(), { ...moments, ...failed })) void now()
    }),
    clock.every(lookEvery, () => void lookAround(app)),
    useBackupWork.subscribe((work, before) => {
      if (work.made !== before.made) void lookAround(app)
    }),
    host.onNews((news) => {
      // The computer goes to sleep and may not wake up.
      if (news.kind === 'suspending' && hasNews(keeper.stamp())) void now()
    }),
  ]
  return () => {
    for (const sign of signs) window.removeEventListener(sign, isBusy, { capture: true })
    for (const end of ends) end()
    useBackupWork.setState({ stamp: undefined })
  }
}
