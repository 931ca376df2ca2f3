import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { boot } from '#app/boot.ts'
import { deviceId } from '#app/device-id.ts'
import { features } from '#app/features.ts'
import { openFirstBook } from '#app/first-run/open-first-book.ts'
import { Root } from '#app/Root.tsx'
import { findWays } from '#app/recovery/find-ways.ts'
import { WayBack } from '#app/recovery/WayBack.tsx'
import type { Way } from '#app/recovery/ways.ts'
import { startWords } from '#app/start-words.ts'
import { meet } from '#features/customers/deeds/meet.ts'
import { customers } from '#features/customers/model.ts'
import type { Instant } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import { journalEntry } from '#shared/book/journal.ts'
import { idField } from '#shared/book/table.ts'
import { type CallName, contract, type HostCalls } from '#shared/host/contract.ts'
import { anyContent } from '#test/support/any-content.ts'
import { computerWithCopies, lostShop } from '#test/support/lost-shop.ts'
import { mount, show } from '#test/support/show.tsx'
import { freshComputer, stampHere, windowParts } from '#test/support/window-parts.ts'
import '@mantine/core/styles.layer.css'
import '#app/app.css'

let closeWindow: () => void = () => undefined
beforeEach(async () => {
  await freshComputer()
  await startWords(features, 'en')
  history.replaceState(null, '', window.location.pathname)
})
afterEach(() => closeWindow())

/** Five thousand years after the last moment of any calendar here. */
const noMoment = 8_650_000_000_000_000 as Instant
const best = () => page.getByRole('region', { name: 'The best way back' })

describe('a time that no calendar has', () => {
  it('in the stamp, the Changes and a backup: the second copy is offered and holds everything', async () => {
    const { stamp, changes, backup } = await lostShop()
    const late = changes.map((change) => ({ ...change, at: noMoment }))
    const facts = { ...stamp, writtenAt: noMoment, lastBackup: { at: noMoment, seq: 2, name: 'a' } }
    localStorage.setItem('the-usual-stamp', JSON.stringify(facts))
    const { host, clock } = computerWithCopies(stamp, [backup], late)
    closeWindow = mount(<Root host={host} clock={clock} />).close
    await expect.element(best().getByRole('button', { name: 'Bring it back' })).toBeVisible()
    await expect.element(page.getByText('The second copy of all you wrote')).toBeVisible()
    await expect
      .element(page.getByText(/Brings back everything, up to Dec 31, 9999/).first())
      .toBeVisible()
    await expect.element(page.getByText('This screen stumbled')).not.toBeInTheDocument()
  })

  it('past every check, in one way that was found: the others are told beside it', async () => {
    const copy = { id: 'good', at: noMoment, size: 1 }
    // As if a check had let it through: nothing of it can be said.
    const ways: readonly Way[] = [
      { kind: 'rescue', copy: undefined as never },
      { kind: 'rescue', copy },
    ]
    const bring = { build: never, goOn: never, takeRescue: never }
    const shown = ways.map((way) => (
      <WayBack
        key={`${'copy' in way && way.copy?.id}`}
        way={way}
        known={undefined}
        bring={bring}
        now={noMoment}
      />
    ))
    closeWindow = (await show(shown)).close
    await expect.element(page.getByText(/what is in it can’t be told/)).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'Start again with this copy' }))
      .toBeVisible()
  })
})

const never = () => Promise.reject(new Error('Nothing is brought back here'))

/** The calls that each source of a way back is read by; "here" is IndexedDB itself. */
const sources = {
  backup: ['backup:list', 'backup:open', 'file:read'],
  journal: ['journal:read'],
  rescue: ['rescue:list'],
  here: ['app:about'],
} as const satisfies Readonly<Record<string, readonly CallName[]>>
const named = ['backup', 'journal', 'rescue', 'here'] as const

type Broken = {
  readonly source: keyof typeof sources
  readonly call: CallName
  readonly how: 'throws' | 'refuses' | Uint8Array
}
const anyBroken: fc.Arbitrary<Broken> = fc.constantFrom(...named).chain((source) =>
  fc.record({
    source: fc.constant(source),
    call: fc.constantFrom<CallName>(...sources[source]),
    how: fc.oneof(
      fc.constantFrom('throws' as const, 'refuses' as const),
      anyContent('{"seq":1,"at":1,"rows":[{"table":"customers","id":"a"}]}'),
    ),
  }),
)
const eachThrows = named.map((source): [Broken] => [
  { source, call: sources[source][0], how: 'throws' },
])

describe('whatever one source of ways back answers', () => {
  it('all others are still offered', async () => {
    const { stamp, changes, backup } = await lostShop()
    const rescued = {
      'rescue:list': async () => ok({ copies: [{ id: 'r', at: stamp.writtenAt, size: 1 }] }),
    } as const
    const { host, ...rest } = computerWithCopies(stamp, [backup], changes)
    await fc.assert(
      fc.asyncProperty(anyBroken, async ({ source, call, how }) => {
        const broken = async () => {
          if (how === 'throws') throw new Error('This call is broken')
          if (how === 'refuses')
            return err({ code: 'failed', detail: 'as the test asked' } as const)
          return ok(answerOf(call, how))
        }
        const calls: HostCalls = { ...host.calls, ...rescued, [call]: broken }
        const factory = source === 'here' ? { ...indexedDB, databases: broken } : indexedDB
        const parts = { ...rest, indexedDB: factory as IDBFactory, host: { ...host, calls } }
        const { ways } = await findWays(parts, stamp)
        const kinds = ways.map(({ kind }) => kind)
        for (const each of ['backup', 'journal', 'rescue'] as const)
          if (each !== source) expect(kinds).toContain(each)
      }),
      // Each looks through a backup in a worker of its own, which takes half a second.
      { numRuns: 10, examples: eachThrows },
    )
  })
})

/** What gets through the contract, as bytes, as a line or as no answer at all. */
function answerOf(call: CallName, bytes: Uint8Array): never {
  const text = new TextDecoder().decode(bytes)
  const entry = journalEntry.safeParse({ seq: 1, id: 'c', v: 1, body: text })
  const answers: Partial<Record<CallName, unknown>> = {
    'file:read': bytes,
    'journal:read': { entries: entry.success ? [entry.data] : [], follows: 'end' },
  }
  const answer = contract[call].output.safeParse(answers[call])
  // Each call of the property is given its own kind of answer.
  return (answer.success ? answer.data : undefined) as never
}

describe('any content in the place of one thing the browser keeps', () => {
  const kept = [
    'the-usual-stamp',
    'the-usual-backups',
    'the-usual-key',
    'the-usual-device',
    'the-usual-theme',
  ]

  it('opens the book, or a page that offers it', async () => {
    const answers = { shop: 'Bakery', trade: 'counter', currency: 'EUR', language: 'en' } as const
    const made = await openFirstBook(windowParts(), answers)
    if (!made.ok) throw new Error('no book')
    await made.value.book.perform(meet, { typed: 'Maria' })
    await made.value.keeper?.settle(true)
    made.value.book.close()
    const good = JSON.stringify(stampHere())
    const anyBad = fc
      .constantFrom(...kept)
      .chain((key) => fc.record({ key: fc.constant(key), content: anyContent(good) }))
    await fc.assert(
      fc.asyncProperty(anyBad, async ({ key, content }) => {
        localStorage.clear()
        localStorage.setItem('the-usual-stamp', good)
        localStorage.setItem(key, new TextDecoder().decode(content))
        const stage = await boot(windowParts())
        if (stage.at === 'app') {
          expect(await stage.app.book.records.table(customers).count()).toBe(1)
          stage.app.book.close()
          return
        }
        expect(stage).toMatchObject({ at: 'shut' })
        if (stage.at !== 'shut' || stage.opening.state !== 'recovery') return
        const { ways } = await findWays(windowParts(), stage.opening.stamp)
        if (stage.opening.stamp) expect(ways).toMatchObject([{ kind: 'here' }])
      }),
      { numRuns: 40 },
    )
  }, 600_000)
})

it('a backup that can’t be read to its end is closed again: the host keeps only a few files open', async () => {
  const { stamp, backup } = await lostShop()
  const { host, ...rest } = computerWithCopies(stamp, [backup, backup], undefined)
  const closed: string[] = []
  const calls: HostCalls = {
    ...host.calls,
    'file:read': async () => err({ code: 'failed', detail: 'a worn stick' }),
    'file:close': async ({ handle }) => {
      closed.push(handle)
      return ok(undefined)
    },
  }
  const { unread } = await findWays({ ...rest, host: { ...host, calls } }, stamp)
  expect(unread).toMatchObject([{ key: 'unreadBackup' }, { key: 'unreadBackup' }])
  expect(closed).toEqual(['1', '0'])
})

it('a start that stumbles is not the end: all ways back are a press away', async () => {
  const { stamp, changes, backup } = await lostShop()
  const { host, clock } = computerWithCopies(stamp, [backup], changes)
  const early = Promise.reject(new Error('Something in it is beyond us'))
  early.catch(() => undefined)
  closeWindow = mount(<Root host={host} clock={clock} early={early} />).close
  await expect.element(page.getByText('This screen stumbled')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Let’s find your records' }))
  await expect.element(best().getByRole('button', { name: 'Bring it back' })).toBeVisible()
  await expect.element(page.getByText(/stumbled over something/)).toBeVisible()
})

it('a book whose language no browser knows is read in English: no screen can say a day in the other', async () => {
  const answers = { shop: 'Bakery', trade: 'counter', currency: 'EUR', language: 'en-x' } as const
  const made = await openFirstBook(windowParts(), answers)
  if (!made.ok) throw new Error('no book')
  expect(() => new Intl.DateTimeFormat(answers.language)).toThrow()
  expect(made.value.book.shop.now()).toMatchObject({ shop: 'Bakery', language: 'en' })
  made.value.book.close()
})

it('a computer whose own name was damaged writes Changes that can be read again', async () => {
  localStorage.setItem('the-usual-device', 'no id\n')
  expect(idField().safeParse(deviceId(() => localStorage)).success).toBe(true)
})
