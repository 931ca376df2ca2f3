import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { step, type Till, untouched, whenLeft } from '#features/counter/rules/till.ts'
import { enterOnNew } from '#features/search/rules/new-face.ts'
import { type KeyTime, passedSince, slipOf } from '#shared/base/key-press.ts'
import { fuzzRuns } from '#test/support/fuzz-runs.ts'
import { type TypedKey, twentyStarts, typedQueue } from '#test/support/typed-queue.ts'

/** The counter by its rules alone: what the screens do with them, without screens. */
function typeAt(slow: { readonly read: number; readonly save: number }, keys: readonly TypedKey[]) {
  const cards = new Map<string, Till>()
  const logged: string[] = []
  const due: { readonly at: number; readonly is: 'read' | 'saved'; readonly who: string }[] = []
  const read = new Set<string>()
  const last = new Map<string, KeyTime>()
  const seen = { logged, made: 0, panels: 0, told: 0, ignored: 0 }
  let now: KeyTime = { page: 0, clock: 0 }
  let open: string | undefined
  let box: { text: string; isMarked: boolean; since: KeyTime } | undefined
  const till = (who: string) => cards.get(who) ?? untouched
  const toBox = () => {
    box ??= { text: '', isMarked: false, since: now }
  }
  const later = (is: 'read' | 'saved', who: string) =>
    due.push({ at: now.page + slow[is === 'read' ? 'read' : 'save'], is, who })
  const happen = (who: string, what: Parameters<typeof step>[1]) => {
    const { till: next, does } = step(till(who), what)
    cards.set(who, next)
    if (does === 'log') {
      happen(who, { is: 'log', log: 'saving' })
      later('saved', who)
    }
    if (does === 'panel') seen.panels++
    if (does === 'ignore') seen.ignored++
    if (does === 'search') toBox()
  }
  const meet = (who: string) => {
    if (open !== undefined && whenLeft(till(open)) === 'told') seen.told++
    open = who
    box = undefined
    later('read', who)
  }
  const pressInBox = (field: NonNullable<typeof box>, key: string, isSlip: boolean) => {
    if (key !== 'Enter') {
      box = { text: field.isMarked ? key : field.text + key, isMarked: false, since: now }
    } else if (isSlip) seen.ignored += Number(field.text !== '')
    else if (twentyStarts.includes(field.text)) meet(field.text)
    else if (field.text !== '' && enterOnNew(passedSince(field.since, now), false) === 'create')
      seen.made++
    else box = { ...field, isMarked: true, since: now }
  }
  const catchUp = (to: number) => {
    due.sort((one, other) => one.at - other.at)
    for (let next = due[0]; next && next.at <= to; next = due[0]) {
      due.shift()
      now = { page: next.at, clock: next.at }
      if (next.is === 'read') {
        read.add(next.who)
        happen(next.who, { is: 'read', card: 'ready' })
      } else {
        logged.push(next.who)
        happen(next.who, { is: 'log', log: 'none' })
        if (open === next.who) toBox()
      }
      due.sort((one, other) => one.at - other.at)
    }
  }
  toBox()
  let clock = 1000
  for (const { key, after } of keys) {
    clock += after
    catchUp(clock)
    now = { page: clock, clock }
    const slip = slipOf({ repeat: false, at: now }, last.get(key))
    last.set(key, now)
    if (box) pressInBox(box, key, slip !== undefined)
    else if (open !== undefined && key === 'Enter')
      happen(open, { is: 'enter', at: now, slip, card: read.has(open) ? 'ready' : 'unread' })
    else if (open !== undefined) {
      happen(open, { is: 'letter', at: now })
      if (box) pressInBox(box, key, false)
    }
  }
  catchUp(Number.POSITIVE_INFINITY)
  return seen
}

const aBook = fc.record({
  read: fc.integer({ min: 0, max: 2000 }),
  save: fc.integer({ max: 1500, min: 0 }),
})
const all = [...twentyStarts].sort()

describe('twenty customers typed at 60 to 400 ms a key', () => {
  it('are each logged once, and nobody is made, lost or asked about, however slow the book is', () => {
    fc.assert(
      fc.property(aBook, typedQueue(twentyStarts), (book, keys) => {
        const { logged, ...rest } = typeAt(book, keys)
        expect([...logged].sort()).toEqual(all)
        expect(rest).toEqual({ made: 0, panels: 0, told: 0, ignored: 0 })
      }),
      { numRuns: fuzzRuns, seed: 10 },
    )
  })

  it('are each logged once on a worn keyboard, whose every Enter comes twice; that is told', () => {
    const worn = (keys: readonly TypedKey[]): readonly TypedKey[] =>
      keys.flatMap((each) =>
        each.key === 'Enter'
          ? [
              { key: 'Enter', after: each.after + 80 },
              { key: 'Enter', after: 20 },
            ]
          : [each],
      )
    fc.assert(
      fc.property(aBook, typedQueue(twentyStarts), (book, keys) => {
        const { logged, ignored, ...rest } = typeAt(book, worn(keys))
        expect([...logged].sort()).toEqual(all)
        expect(ignored).toBeGreaterThanOrEqual(20)
        expect(rest).toEqual({ made: 0, panels: 0, told: 0 })
      }),
      { numRuns: fuzzRuns, seed: 10 },
    )
  })

  it('are logged but for those whose names nobody has, and none of these is made a customer', () => {
    const strangers = ['zzz', 'qub', 'yst']
    fc.assert(
      fc.property(aBook, typedQueue([...twentyStarts, ...strangers]), (book, keys) => {
        const { logged, made, panels } = typeAt(book, keys)
        expect([...logged].sort()).toEqual(all)
        expect({ made, panels }).toEqual({ made: 0, panels: 0 })
      }),
      { numRuns: fuzzRuns, seed: 10 },
    )
  })
})
