import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { useCalendarWork } from '#features/calendar/state.ts'
import { addOccasion } from '#features/occasions/deeds.ts'
import { handOver, takeOrder } from '#features/orders/deeds.ts'
import { orders } from '#features/orders/model.ts'
import { makePromise } from '#features/promises/deeds.ts'
import { browserHost } from '#platform/browser-host.ts'
import type { Host } from '#platform/host.ts'
import { day, minute } from '#shared/base/day.ts'
import { money } from '#shared/base/money.ts'
import { err, ok } from '#shared/base/result.ts'
import type { CallOutput, HostNews } from '#shared/host/contract.ts'
import { searchBox } from '#test/support/open-shop.tsx'
import { openTestBook, type TestBook } from '#test/support/open-test-book.ts'
import { regular } from '#test/support/regulars.ts'
import { type Shown, showScreen } from '#test/support/show-screen.tsx'
import { tickingClock } from '#test/support/ticking-clock.ts'

let shop: TestBook
let shown: Shown
afterEach(async () => {
  await shown.close()
  await shop.close()
  useCalendarWork.setState(useCalendarWork.getInitialState(), true)
})

type State = CallOutput<'calendar:state'>

/**
 * A desktop whose owner chooses the folder "Phone". `written`: what each write left there;
 * `looks`: what it was like whenever the window asked.
 */
function desktop() {
  const written: string[] = []
  const looks: State[] = []
  const disk: { now: State; part: string } = { now: { state: 'none' }, part: '' }
  const there: State = { state: 'there', folder: '/home/ana/Phone' }
  const host = browserHost(window)
  const calls: Host['calls'] = {
    ...host.calls,
    'calendar:state': async () => {
      looks.push(disk.now)
      return ok(disk.now)
    },
    'calendar:choose': async () => {
      disk.now = there
      return ok(disk.now)
    },
    'calendar:forget': async () => {
      disk.now = { state: 'none' }
      return ok(undefined)
    },
    'calendar:begin': async () => {
      disk.part = ''
      return disk.now.state === 'there'
        ? ok({ handle: 'one' })
        : err({ code: 'no-folder', detail: '' })
    },
    'file:append': async ({ bytes }) => {
      disk.part += new TextDecoder().decode(bytes)
      return ok(undefined)
    },
    'file:finish': async ({ sha256 }) => {
      written.push(disk.part.replaceAll('\r\n ', ''))
      disk.now = { ...there, sha256 }
      return ok({ name: 'the-usual.ics', folder: '/home/ana/Phone' })
    },
  }
  const hearers = new Set<(news: HostNews) => void>()
  const onNews: Host['onNews'] = (hear) => {
    hearers.add(hear)
    return () => hearers.delete(hear)
  }
  const tell = (news: HostNews) => {
    for (const hear of hearers) hear(news)
  }
  return { host: { ...host, kind: 'electron' as const, calls, onNews }, written, disk, looks, tell }
}

async function openAt(path: string, host: Host) {
  shop = await openTestBook()
  const clock = tickingClock()
  clock.set(day('2026-03-03'), 8 * 60)
  const book = { ...shop.book, clock }
  const anna = await regular(book, {
    name: 'Anna Lopez',
    description: 'green scarf',
    phones: [{ number: '0170 5551234' }],
    tags: ['owes money'],
    note: 'divorced',
  })
  shown = await showScreen(book, path, host)
  await expect.element(searchBox()).toBeVisible()
  return { book, clock, anna }
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const summariesIn = (text = '') => text.match(/(?<=SUMMARY:).*/g) ?? []

it('a chosen folder gets orders, promises and dates by short names, and no private word', async () => {
  const { host, written } = desktop()
  const { book, anna } = await openAt('/calendar', host)
  const saturday = day('2026-03-07')
  const order = { customerId: anna, lines: [], day: saturday, note: 'divorced' }
  await book.perform(takeOrder, {
    ...order,
    words: '12 rolls',
    minute: minute(480),
    quote: money(4711),
  })
  await book.perform(takeOrder, { ...order, words: 'a ring' })
  const [gift] = (await book.records.table(orders).toArray()).filter(
    (each) => each.words === 'a ring',
  )
  if (gift) await book.records.table(orders).put({ ...gift, surprise: true })
  await book.perform(makePromise, { customerId: anna, what: 'divorced papers', due: saturday })
  const birth = { customerId: anna, monthDay: '05-14', year: 1961 }
  await book.perform(addOccasion, { ...birth, what: 'birthday' })
  await book.perform(addOccasion, { ...birth, what: 'birthday', forWhom: 'secret aunt' })
  await book.perform(addOccasion, { ...birth, what: 'divorced on' })

  await button('Choose a folder').click()

  await expect.element(page.getByText(/Kept in \/home\/ana\/Phone/)).toBeVisible()
  await expect.poll(() => written).toHaveLength(1)
  expect(summariesIn(written[0])).toEqual([
    '12 rolls – Anna L.',
    'Promise: Anna L.',
    'Birthday: Anna L.',
    'Someone’s birthday: Anna L.',
    'A date: Anna L.',
  ])
  expect(written[0]).not.toMatch(/Lopez|scarf|5551|owes|divorced|4711|47.11|1961|aunt/)
  await button('Stop writing it').click()
  await expect.element(page.getByText(/No calendar is written/)).toBeVisible()
})

it('the file is written again after a change, not at each, and not when it would say the same', async () => {
  const { host, written, disk, looks, tell } = desktop()
  disk.now = { state: 'there', folder: '/home/ana/Phone' }
  const { book, clock, anna } = await openAt('/', host)
  const saturday = day('2026-03-07')
  await book.perform(takeOrder, { customerId: anna, lines: [], day: saturday, words: '12 rolls' })
  clock.pass(5_000)
  await expect.poll(() => written).toHaveLength(1)

  const ring = { customerId: anna, what: 'ring' }
  await book.perform(makePromise, { ...ring, due: saturday })
  clock.pass(10_000)
  clock.pass(30_000)
  await expect.poll(() => written).toHaveLength(2)
  const [order] = await book.records.table(orders).toArray()
  if (order) await book.perform(handOver, { id: order.id })
  clock.pass(30_000)
  await expect.poll(() => written).toHaveLength(3)
  expect(written.map(summariesIn).map((all) => all.length)).toEqual([1, 2, 1])

  await book.perform(takeOrder, { customerId: anna, lines: [], day: saturday, words: '1 cake' })
  tell({ kind: 'closing' })
  await expect.poll(() => written).toHaveLength(4)
  expect(summariesIn(written[3])).toContain('1 cake – Anna L.')

  await book.perform(makePromise, { ...ring, due: day('2029-03-07') })
  const before = looks.length
  clock.pass(30_000)
  await expect.poll(() => looks.length).toBe(before + 1)
  clock.pass(30_000)
  expect(looks.length).toBe(before + 1)
  expect(written).toHaveLength(4)
})

it('without a folder nothing is looked at again, whatever changes', async () => {
  const { host, looks, tell } = desktop()
  const { book, clock, anna } = await openAt('/', host)
  clock.pass(5_000)
  await expect.poll(() => looks).toHaveLength(1)
  const saturday = day('2026-03-07')
  await book.perform(takeOrder, { customerId: anna, lines: [], day: saturday, words: '12 rolls' })
  clock.pass(60_000)
  tell({ kind: 'closing' })
  expect(looks).toHaveLength(1)
})

it('a folder that is gone is said in the strip and on the screen; a browser says that it can’t', async () => {
  const { host, disk } = desktop()
  disk.now = { state: 'missing', folder: '/home/ana/Phone' }
  const { clock, book } = await openAt('/', host)
  clock.pass(5_000)
  await button('Calendar folder missing').click()
  await expect.element(page.getByText(/The folder is not there: \/home\/ana\/Phone/)).toBeVisible()

  await shown.close()
  shown = await showScreen(book, '/calendar')
  await expect.element(page.getByText(/needs the desktop app/)).toBeVisible()
})
