import type { AppContext } from '#kit/use-book.ts'
import type { Instant } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { hasNews, isDue, isQuiet, stillMissing } from '../rules.ts'
import { lacksSecond, useBackupWork } from '../state.ts'
import { backUp } from './back-up.ts'
import { lastTouch } from './last-touch.ts'
import { lookAround } from './look-around.ts'

const tick = 15_000
const lookEvery = 5 * 60_000
/** A second folder that is full is not tried at every tick. */
const copyAgain = 10 * 60_000

/** Backs up by schedule while the book is open. Returns the function that stops it. */
export function keepSchedule(app: AppContext): () => void {
  const { book, host, keeper } = app
  if (!keeper) return () => undefined
  const { clock } = book
  const openedAt = clock.now()
  const openedWith = keeper.stamp().seq
  const touch = lastTouch(app)
  let failedAt: Instant | undefined
  let lookedAt = openedAt
  let copiedAt: Instant | undefined
  const now = async (): Promise<void> => {
    await backUp(app, 'backups', { by: 'schedule' })
    const { cameFrom } = keeper.stamp()
    failedAt = hasNews(keeper.stamp()) || cameFrom !== undefined ? clock.now() : undefined
  }
  const look = (): Promise<void> => {
    lookedAt = clock.now()
    return lookAround(app)
  }
  const onTick = (): void => {
    const missingAt = stillMissing(useBackupWork.getState().missing, keeper.stamp())?.foundAt
    const times = { now: clock.now(), openedAt, openedWith, busyAt: touch.at() }
    const moments = present({ ...times, failedAt, missingAt })
    // By the clock, because the timers of a computer stop while it sleeps.
    if (Math.abs(times.now - lookedAt) >= lookEvery) void look()
    if (isDue(keeper.stamp(), moments)) void now()
    else if (isQuiet(moments)) void copyToSecond()
  }
  /** Its copy was deleted, or the stick was away when the backup was made. */
  const copyToSecond = async (): Promise<void> => {
    const work = useBackupWork.getState()
    if (work.working || !work.newest || !lacksSecond(work)) return
    if (copiedAt !== undefined && Math.abs(clock.now() - copiedAt) < copyAgain) return
    copiedAt = clock.now()
    await host.calls['backup:verified'](work.newest.noted)
    await look()
  }
  useBackupWork.setState({ stamp: keeper.stamp })
  void look()
  // Before this version writes much to a book that another version left.
  if (keeper.stamp().cameFrom !== undefined) void now()
  const ends = [
    touch.end,
    clock.every(tick, onTick),
    host.onNews((news) => {
      // The computer goes to sleep and may not wake up.
      if (news.kind === 'suspending' && hasNews(keeper.stamp())) void now()
    }),
  ]
  return () => {
    for (const end of ends) end()
    useBackupWork.setState({ stamp: undefined })
  }
}
