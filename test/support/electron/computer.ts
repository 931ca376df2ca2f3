import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { Bridge, HostNews } from '#shared/host/contract.ts'
import { launchStandIn } from './launch.ts'
import type { StandIn, StandInOptions } from './stand-in.ts'

/** What the page of `own-page/` puts on its window. */
export type OwnPage = {
  readonly host: Bridge
  readonly heard: readonly HostNews[]
  readonly violations: readonly string[]
  readonly about: { readonly chromium: number }
  readonly put: (name: string) => Promise<void>
  readonly all: () => Promise<readonly string[]>
  readonly carry: (name: string, size: number, chunk: number) => Promise<unknown>
}

/** A computer with nothing on it but the app. */
export async function computer(build: string) {
  const home = await mkdtemp(join(tmpdir(), 'the-usual-home-'))
  const running: StandIn[] = []
  const options = (more: Partial<StandInOptions> = {}): StandInOptions => ({
    userData: join(home, 'The Usual'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    build,
    ...more,
  })
  const watched = async (app: StandIn): Promise<StandIn> => {
    running.push(app)
    // The page has read what its host is, so it receives news too.
    await vi.waitFor(
      async () => expect(await app.page.evaluate(() => 'about' in window)).toBe(true),
      { timeout: 30_000 },
    )
    return app
  }
  return {
    home,
    options,
    watched,
    opened: async (more?: Partial<StandInOptions>) => watched(await launchStandIn(options(more))),
    turnOff: async () => {
      await Promise.all(running.map((app) => app.kill()))
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
export type Computer = Awaited<ReturnType<typeof computer>>

export const stampOfPage = {
  format: 'the-usual-stamp',
  bookId: 'book-1',
  database: 'usual-book-1',
  seq: 3,
  counts: { customers: 2 },
  schema: 1,
  chromium: 1,
  closedCleanly: true,
  writtenAt: 1_700_000_000_000,
}
