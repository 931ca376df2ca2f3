import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeWell } from '#app/close-well.ts'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import type { OpenApp } from '#app/open-app.ts'
import type { HostNews } from '#shared/host/contract.ts'
import { freshComputer, stampHere, windowParts } from '#test/support/window-parts.ts'

const answers = {
  shop: 'Corner Bakery',
  trade: 'counter',
  currency: 'EUR',
  language: 'en',
} as const

let app: OpenApp
beforeEach(async () => {
  await freshComputer()
  const opened = await openFirstBook(windowParts(), answers)
  if (!opened.ok) throw new Error(opened.error.key)
  app = opened.value
})
afterEach(() => app.book.close())

it('a window that closes normally writes a clean close into the stamp', async () => {
  const stop = closeWell(app, windowParts().host)
  expect(stampHere()).toMatchObject({ closedCleanly: false })
  window.dispatchEvent(new PageTransitionEvent('pagehide'))
  await expect.poll(stampHere).toMatchObject({ closedCleanly: true })
  stop()
})

it('a window the browser restores counts as open again', async () => {
  const stop = closeWell(app, windowParts().host)
  window.dispatchEvent(new PageTransitionEvent('pagehide'))
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await expect.poll(stampHere).toMatchObject({ closedCleanly: false })
  stop()
})

it('the desktop app may close once the stamp is written, and not before', async () => {
  const { host } = windowParts()
  let tell: (news: HostNews) => void = () => undefined
  const closed = new Promise<unknown>((resolve) => {
    closeWell(app, {
      ...host,
      kind: 'electron',
      calls: {
        ...host.calls,
        'app:ready-to-close': async () => {
          resolve(stampHere())
          return { ok: true, value: undefined }
        },
      },
      onNews: (hear) => {
        tell = hear
        return () => undefined
      },
    })
  })
  tell({ kind: 'closing' })
  expect(await closed).toMatchObject({ closedCleanly: true })
})
