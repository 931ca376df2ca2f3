import { boot } from '#app/boot.ts'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import type { OpenApp } from '#app/open-app.ts'
import type { AppParts } from '#app/provided.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import type { HostCalls } from '#shared/host/contract.ts'
import { type JournalHost, journalHost } from './journal-host.ts'
import { type TickingClock, tickingClock } from './ticking-clock.ts'
import { windowParts } from './window-parts.ts'

/** A computer whose host keeps a second copy. */
export type Computer = {
  readonly parts: AppParts
  readonly clock: TickingClock
  readonly journal: JournalHost
  readonly firstDay: () => Promise<OpenApp>
  readonly start: () => ReturnType<typeof boot>
  /** Starts and opens the book. */
  readonly open: () => Promise<OpenApp>
}

/** For stamp, journal, backups and recovery: the real boot on a host whose answers a test may change. */
export function computerWith(more: Partial<HostCalls> = {}): Computer {
  const clock = tickingClock()
  const journal = journalHost()
  const { host, ...rest } = windowParts()
  const calls = { ...host.calls, ...journal.calls, ...more }
  const parts = { ...rest, clock, host: { ...host, calls } }
  const start = () => boot(parts)
  return {
    parts,
    clock,
    journal,
    start,
    firstDay: async () => {
      const opened = await openFirstBook(parts, {
        shop: 'Corner Bakery',
        trade: 'counter',
        currency: 'EUR',
        language: 'en',
      })
      if (!opened.ok) throw new Error(opened.error.key)
      return opened.value
    },
    open: async () => {
      const stage = await start()
      if (stage.at !== 'app') throw new Error(`It stopped at ${stage.at}`)
      return stage.app
    },
  }
}

/** The first day of a shop, up to a quiet evening: nothing is open, and the stamp says so. */
export async function firstDayOver(computer: Computer, ...names: readonly string[]) {
  const app = await computer.firstDay()
  await meetAll(app, ...names)
  await app.keeper?.settle(true)
  app.book.close()
}

export async function meetAll(app: OpenApp, ...names: readonly string[]) {
  const done = []
  for (const typed of names) done.push(await app.book.perform(meet, { typed }))
  return done
}
