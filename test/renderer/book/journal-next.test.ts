import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginJournal, next } from '#book/journal-next.ts'
import {
  type JournalEffect,
  type JournalEvent,
  type JournalState,
  secondCopyOf,
} from '#book/journal-state.ts'
import { instant } from '#shared/base/day.ts'
import { err, ok } from '#shared/base/result.ts'
import type { Change } from '#shared/book/change.ts'
import { asId, type ChangeId, type DeviceId } from '#shared/book/ids.ts'
import { chunkLimit } from '#shared/host/contract.ts'
import { fuzzRuns } from '#test/support/fuzz-runs.ts'

const change = (seq: number, deed = 'customers.meet'): Change => ({
  seq,
  id: asId<ChangeId>(`change-${seq}`),
  v: 1,
  at: instant(seq),
  device: asId<DeviceId>('till'),
  deed,
  rows: [],
})
const changes = (from: number, to: number): readonly Change[] =>
  Array.from({ length: to - from + 1 }, (_, place) => change(from + place))

/** The journal of a run, given one event after another. */
function journal(start: Partial<Parameters<typeof beginJournal>[0]> = {}) {
  let { state, effects } = beginJournal({
    seq: 0,
    found: { state: 'found', through: 0 },
    ...start,
  })
  let waiter = 0
  const tell = (event: JournalEvent): readonly JournalEffect[] => {
    const step = next(state, event)
    state = step.state
    effects = step.effects
    return effects
  }
  return {
    tell,
    commit: (seq: number) => tell({ is: 'committed', change: change(seq), waiter: ++waiter }),
    settle: () => tell({ is: 'settling', waiter: ++waiter }),
    appended: (through: number) => tell({ is: 'appended', answer: ok({ through }) }),
    refused: (code: 'disk-full' | 'damaged' | 'failed') =>
      tell({ is: 'appended', answer: err({ code, detail: 'as the test asked' }) }),
    wasSetAside: () => tell({ is: 'was-set-aside', answer: ok(undefined) }),
    effects: () => effects,
    state: () => state,
    shown: () => secondCopyOf(state),
  }
}
const sent = (effects: readonly JournalEffect[]): readonly number[] =>
  effects.flatMap((effect) => (effect.do === 'append' ? effect.entries.map(({ seq }) => seq) : []))
const pausesIn = (effects: readonly JournalEffect[]) =>
  effects.flatMap((effect) => (effect.do === 'pause' ? [effect.milliseconds] : []))
const endsIn = (effects: readonly JournalEffect[]) =>
  effects.flatMap((effect) => (effect.do === 'end' ? [[effect.waiter, effect.how]] : []))

describe('a Change on its way to the second copy', () => {
  it('is sent at once, and its waiter ends at the flush', () => {
    const shop = journal()
    expect(sent(shop.commit(1))).toEqual([1])
    expect(shop.effects()).toContainEqual({ do: 'wait', waiter: 1, milliseconds: 1000 })
    expect(shop.appended(1)).toEqual([{ do: 'end', waiter: 1, how: 'kept' }])
    expect(shop.shown()).toEqual({ is: 'whole' })
  })

  it('waits for the one before it: only one is sent at a time', () => {
    const shop = journal()
    shop.commit(1)
    expect(sent(shop.commit(2))).toEqual([])
    expect(sent(shop.commit(3))).toEqual([])
    const then = shop.appended(1)
    expect(endsIn(then)).toEqual([[1, 'kept']])
    expect(sent(then)).toEqual([2, 3])
  })

  it('is awaited for a second at most, and is late until the copy has caught up', () => {
    const shop = journal()
    shop.commit(1)
    expect(endsIn(shop.tell({ is: 'waited-enough', waiter: 1 }))).toEqual([[1, 'late']])
    expect(shop.shown()).toEqual({ is: 'late' })
    expect(endsIn(shop.commit(2))).toEqual([[2, 'late']])
    shop.appended(1)
    expect(shop.shown()).toEqual({ is: 'late' })
    shop.appended(2)
    expect(shop.shown()).toEqual({ is: 'whole' })
  })

  it('that was sent with another Change is kept already', () => {
    const shop = journal({ seq: 3, found: { state: 'found', through: 3 } })
    shop.commit(5)
    expect(shop.effects()).toContainEqual({ do: 'read', above: 3, limit: 50 })
    expect(sent(shop.tell({ is: 'read', changes: changes(4, 5) }))).toEqual([4, 5])
    shop.appended(5)
    expect(endsIn(shop.commit(4))).toEqual([[2, 'kept']])
  })
})

describe('a host', () => {
  it('that keeps no journal is never awaited', () => {
    const shop = journal({ found: { state: 'silent' } })
    expect(shop.effects()).toEqual([{ do: 'ask', seq: 0 }])
    shop.commit(1)
    expect(endsIn(shop.tell({ is: 'found', found: { state: 'none' } }))).toEqual([[1, 'kept']])
    expect(shop.commit(2)).toEqual([{ do: 'end', waiter: 2, how: 'kept' }])
    expect(shop.settle()).toEqual([{ do: 'end', waiter: 3, how: 'kept' }])
    expect(shop.shown()).toEqual({ is: 'none' })
  })

  it('that does not answer is asked again, with the book’s latest Change', () => {
    const shop = journal({ found: { state: 'silent' } })
    shop.commit(1)
    expect(endsIn(shop.tell({ is: 'found', found: { state: 'silent' } }))).toEqual([[1, 'late']])
    expect(shop.shown()).toEqual({ is: 'stuck', why: 'failed' })
    expect(shop.tell({ is: 'paused' })).toEqual([{ do: 'ask', seq: 1 }])
  })

  it('that holds more than the book is trusted only up to the book’s end', () => {
    const shop = journal({ seq: 2, found: { state: 'found', through: 9 } })
    expect(shop.effects()).toEqual([])
    expect(sent(shop.commit(3))).toEqual([3])
  })

  it('that holds nothing is sent the whole history, whatever a backup holds', () => {
    const shop = journal({ seq: 4 })
    expect(shop.effects()).toEqual([{ do: 'read', above: 0, limit: 50 }])
  })
})

describe('a book that can not be read', () => {
  it('is tried again after a pause, and nobody waits meanwhile', () => {
    const shop = journal()
    shop.commit(1)
    const then = shop.tell({ is: 'threw' })
    expect(endsIn(then)).toEqual([[1, 'late']])
    expect(pausesIn(then)).toEqual([1000])
    expect(shop.shown()).toEqual({ is: 'stuck', why: 'failed' })
    expect(endsIn(shop.commit(2))).toEqual([[2, 'late']])
    expect(shop.tell({ is: 'threw' })).toEqual([])
    expect(sent(shop.tell({ is: 'paused' }))).toEqual([1, 2])
  })

  it('is no trouble while nothing needs to be read', () => {
    const shop = journal()
    const before = shop.state()
    shop.tell({ is: 'threw' })
    expect(shop.state()).toBe(before)
  })
})

describe('the window before it closes', () => {
  it('waits for nothing when the copy is whole', () => {
    const shop = journal({ seq: 3, found: { state: 'found', through: 3 } })
    expect(shop.settle()).toEqual([{ do: 'end', waiter: 1, how: 'kept' }])
  })

  it('waits for the host that has not answered yet', () => {
    const shop = journal({ found: { state: 'silent' } })
    expect(shop.settle()).toEqual([{ do: 'wait', waiter: 1, milliseconds: 3000 }])
  })

  it('closes a book whose host keeps no journal as well', () => {
    const shop = journal({ found: { state: 'none' } })
    shop.tell({ is: 'closed' })
    expect(shop.state()).toEqual({ is: 'closed' })
    expect(shop.shown()).toEqual({ is: 'whole' })
  })
})

describe('a long history', () => {
  it('made while the host is slow is held up to fifty Changes, and then read from the book', () => {
    const shop = journal()
    for (let seq = 1; seq <= 60; seq++) shop.commit(seq)
    expect(sent(shop.appended(1))).toEqual(changes(2, 50).map(({ seq }) => seq))
    expect(shop.appended(50)).toContainEqual({ do: 'read', above: 50, limit: 200 })
  })

  it('is read in growing portions, as long as one call has room for more', () => {
    const shop = journal({ seq: 10_000 })
    const limits = []
    for (let through = 0; through < 10_000; ) {
      const [read] = shop.effects()
      if (read?.do !== 'read') throw new Error('It reads on until all is sent')
      limits.push(read.limit)
      shop.tell({
        is: 'read',
        changes: changes(through + 1, Math.min(10_000, through + read.limit)),
      })
      through = Math.min(10_000, through + read.limit)
      shop.appended(through)
    }
    expect(limits).toEqual([50, 100, 200, 400, 800, 1600, 2000, 2000, 2000, 2000])
  })

  it('of large Changes is sent in full calls, and no more than that is read next time', () => {
    const shop = journal({ seq: 200 })
    const large = changes(1, 200).map((each) => ({ ...each, deed: 'x'.repeat(chunkLimit / 60) }))
    const some = sent(shop.tell({ is: 'read', changes: large })).length
    expect(some).toBeGreaterThan(50)
    expect(some).toBeLessThan(60)
    expect(shop.appended(some)).toEqual([{ do: 'read', above: some, limit: some }])
  })

  it('is sent up to a Change that is missing, never beyond it', () => {
    const shop = journal({ seq: 5 })
    expect(sent(shop.tell({ is: 'read', changes: [change(1), change(2), change(4)] }))).toEqual([
      1, 2,
    ])
  })

  it('that lacks a Change is not sent beyond it; a snapshot of it later makes it whole', () => {
    const shop = journal({ seq: 5 })
    expect(pausesIn(shop.tell({ is: 'read', changes: changes(3, 5) }))).toEqual([1000])
    expect(shop.shown()).toEqual({ is: 'stuck', why: 'failed' })
    expect(shop.tell({ is: 'paused' })).toEqual([{ do: 'ask', seq: 5 }])
    shop.tell({ is: 'found', found: { state: 'found', through: 5, snapshot: 5 } })
    expect(shop.shown()).toEqual({ is: 'whole' })
    expect(sent(shop.commit(6))).toEqual([6])
  })

  it('that cannot be read is tried again, and reported', () => {
    const shop = journal({ seq: 5 })
    expect(pausesIn(shop.tell({ is: 'read', changes: [] }))).toEqual([1000])
    expect(shop.shown()).toEqual({ is: 'stuck', why: 'failed' })
  })
})

describe('a host that cannot write', () => {
  it('is tried again after growing pauses, which start over after a success', () => {
    const shop = journal()
    const refusals = (times: number) =>
      Array.from({ length: times }, () => {
        const pauses = pausesIn(shop.refused('disk-full'))
        shop.tell({ is: 'paused' })
        return pauses
      })
    shop.commit(1)
    expect(refusals(7).flat()).toEqual([1000, 2000, 5000, 15_000, 60_000, 60_000, 60_000])
    shop.appended(1)
    shop.commit(2)
    expect(refusals(2).flat()).toEqual([1000, 2000])
  })

  it('that answers without taking anything is not asked again at once', () => {
    const shop = journal()
    shop.commit(1)
    expect(shop.appended(0)).toEqual([{ do: 'pause', milliseconds: 1000 }])
    expect(sent(shop.tell({ is: 'paused' }))).toEqual([1])
    expect(shop.appended(0)).toEqual([{ do: 'pause', milliseconds: 2000 }])
  })

  it('ends all waiting, and says why', () => {
    const shop = journal()
    shop.commit(1)
    shop.commit(2)
    expect(endsIn(shop.refused('disk-full'))).toEqual([
      [1, 'late'],
      [2, 'late'],
    ])
    expect(shop.shown()).toEqual({ is: 'stuck', why: 'disk-full' })
    shop.tell({ is: 'paused' })
    shop.appended(2)
    expect(shop.shown()).toEqual({ is: 'whole' })
  })

  it('is not awaited at closing, while a working host gets three seconds', () => {
    const shop = journal()
    shop.commit(1)
    expect(shop.settle()).toEqual([{ do: 'wait', waiter: 2, milliseconds: 3000 }])
    expect(endsIn(shop.tell({ is: 'waited-enough', waiter: 2 }))).toEqual([[2, 'late']])
    expect(shop.shown()).toEqual({ is: 'whole' })
    shop.refused('disk-full')
    expect(shop.settle()).toEqual([{ do: 'end', waiter: 3, how: 'late' }])
  })
})

describe('a journal that is not this book’s history', () => {
  const differing = () => {
    const shop = journal({
      seq: 4,
      found: { state: 'found', through: 4, trouble: 'differs' },
    })
    expect(shop.effects()).toEqual([{ do: 'set-aside' }])
    return shop
  }

  it('is set aside, and the whole book is written again', () => {
    const shop = differing()
    expect(shop.shown()).toEqual({ is: 'damaged' })
    expect(shop.wasSetAside()).toEqual([{ do: 'read', above: 0, limit: 50 }])
    expect(shop.shown()).toEqual({ is: 'renewing' })
    shop.tell({ is: 'read', changes: changes(1, 4) })
    shop.appended(4)
    expect(shop.shown()).toEqual({ is: 'whole' })
    shop.commit(5)
    expect(shop.shown()).toEqual({ is: 'whole' })
  })

  it('is also set aside when found while the shop works', () => {
    const shop = journal()
    shop.commit(1)
    expect(shop.refused('damaged')).toEqual([{ do: 'set-aside' }])
    expect(shop.shown()).toEqual({ is: 'damaged' })
  })

  it('counts as being renewed until the last Change has arrived', () => {
    const shop = differing()
    shop.wasSetAside()
    shop.tell({ is: 'read', changes: changes(1, 2) })
    shop.appended(2)
    expect(shop.shown()).toEqual({ is: 'renewing' })
  })

  it('does not stop waiters from learning that the new one has their Change', () => {
    const shop = differing()
    expect(endsIn(shop.commit(5))).toEqual([])
    shop.wasSetAside()
    shop.tell({ is: 'read', changes: changes(1, 5) })
    expect(endsIn(shop.appended(5))).toEqual([[1, 'kept']])
  })

  it('is written again whole when it only leans on a backup, which may be deleted', () => {
    const found = { state: 'found', through: 4, trouble: 'incomplete' } as const
    const shop = journal({ seq: 4, found })
    expect(shop.effects()).toEqual([{ do: 'set-aside' }])
    expect(shop.shown()).toEqual({ is: 'renewing' })
    expect(shop.wasSetAside()).toEqual([{ do: 'read', above: 0, limit: 50 }])
  })

  it('goes on after its last good line where others can’t be read', () => {
    const shop = journal({ seq: 4, found: { state: 'found', through: 2, trouble: 'damaged' } })
    expect(shop.effects()).toEqual([{ do: 'read', above: 2, limit: 50 }])
    expect(shop.shown()).toEqual({ is: 'renewing' })
    shop.tell({ is: 'read', changes: changes(3, 4) })
    shop.appended(4)
    expect(shop.shown()).toEqual({ is: 'whole' })
    shop.commit(5)
    expect(shop.refused('damaged')).toEqual([{ do: 'set-aside' }])
  })

  it('is set aside once in a run; the second time the owner is asked for a backup', () => {
    const shop = differing()
    shop.wasSetAside()
    shop.tell({ is: 'read', changes: changes(1, 4) })
    expect(pausesIn(shop.refused('damaged'))).toEqual([1000])
    expect(shop.shown()).toEqual({ is: 'stuck', why: 'damaged' })
  })

  it('that cannot be set aside is tried again', () => {
    const shop = differing()
    shop.tell({ is: 'was-set-aside', answer: err({ code: 'not-allowed', detail: 'locked' }) })
    expect(shop.shown()).toEqual({ is: 'damaged' })
    expect(shop.tell({ is: 'paused' })).toEqual([{ do: 'set-aside' }])
  })
})

describe('a book that is closed', () => {
  it('ends all waiting, and sends nothing more', () => {
    const shop = journal()
    shop.commit(1)
    expect(shop.tell({ is: 'closed' })).toEqual([{ do: 'end', waiter: 1, how: 'late' }])
    expect(shop.appended(1)).toEqual([])
    expect(shop.commit(2)).toEqual([{ do: 'end', waiter: 2, how: 'kept' }])
    expect(shop.tell({ is: 'closed' })).toEqual([])
  })
})

describe('any events in any order', () => {
  const often = { numRuns: fuzzRuns }
  const codes = fc.constantFrom('disk-full', 'damaged', 'failed', 'not-allowed')
  const trouble = fc.option(fc.constantFrom('damaged', 'differs', 'incomplete'), { nil: undefined })
  const answer = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof(
      { weight: 3, arbitrary: value.map(ok) },
      codes.map((code) => err({ code, detail: 'as the test asked' } as const)),
    )
  const number = fc.integer({ min: 0, max: 40 })
  const found = fc.oneof(
    fc.constant({ state: 'silent' } as const),
    fc.record({ state: fc.constant('found' as const), through: number, trouble }),
  )
  /** Events of any kind; the number of Changes and the waiters are filled in when they are sent. */
  const happening = fc.oneof(
    { weight: 4, arbitrary: fc.constant({ is: 'commits' } as const) },
    fc.constant({ is: 'settles' } as const),
    fc.record({ is: fc.constant('waited-enough' as const), waiter: number }),
    fc.record({ is: fc.constant('found' as const), found }),
    fc.record({ is: fc.constant('reads' as const), missing: fc.integer({ min: 0, max: 2 }) }),
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant('appended' as const),
        answer: answer(fc.record({ through: number })),
      }),
    },
    fc.record({
      is: fc.constant('was-set-aside' as const),
      answer: answer(fc.constant(undefined)),
    }),
    fc.record({ is: fc.constantFrom('paused' as const, 'threw' as const) }),
  )
  const run = fc.record({
    seq: number,
    found,
    happenings: fc.array(happening, { maxLength: 60 }),
  })
  type Run = typeof run extends fc.Arbitrary<infer T> ? T : never

  /** Runs random events, gives each step to `look`, and closes at the end. */
  function live(of: Run, look: (seen: Seen) => void) {
    let seq = of.seq
    let waiters = 0
    const eventOf = (what: Run['happenings'][number], state: JournalState): JournalEvent => {
      if (what.is === 'commits')
        return { is: 'committed', change: change(++seq), waiter: ++waiters }
      if (what.is === 'settles') return { is: 'settling', waiter: ++waiters }
      if (what.is !== 'reads') return what
      const from = ('through' in state ? (state.through ?? 0) : 0) + 1 + what.missing
      return { is: 'read', changes: from > seq ? [] : changes(from, seq) }
    }
    const begun = beginJournal(of)
    let { state } = begun
    look({ ...begun, before: undefined, event: undefined, seq })
    for (const what of [...of.happenings, undefined]) {
      const event = what ? eventOf(what, state) : ({ is: 'closed' } as const)
      const step = next(state, event)
      look({ ...step, before: state, event, seq })
      state = step.state
    }
    return { waiters }
  }
  type Seen = {
    readonly before: JournalState | undefined
    readonly event: JournalEvent | undefined
    readonly state: JournalState
    readonly effects: readonly JournalEffect[]
    readonly seq: number
  }
  const workIn = (effects: readonly JournalEffect[]) =>
    effects.filter((effect) => effect.do !== 'wait' && effect.do !== 'end')

  it('only one thing runs at a time, and there is always a next one while work is left', () => {
    fc.assert(
      fc.property(run, (of) => {
        let underWay = 0
        const answers = ['found', 'read', 'appended', 'was-set-aside', 'paused']
        live(of, ({ before, event, state, effects }) => {
          const wasAtWork = before && before.is !== 'resting' && before.is !== 'pausing'
          const isAnswer =
            event &&
            before !== state &&
            (answers.includes(event.is) || (event.is === 'threw' && wasAtWork))
          underWay += workIn(effects).length - (isAnswer ? 1 : 0)
          if (state.is === 'closed') return
          const isDone = 'through' in state && state.through === state.last && !state.trouble
          expect(underWay).toBe(isDone && state.is === 'resting' ? 0 : 1)
        })
      }),
      often,
    )
  })

  it('what is sent continues what the host has, without a gap', () => {
    fc.assert(
      fc.property(run, (of) => {
        live(of, ({ state, effects }) => {
          for (const effect of effects) {
            if (effect.do !== 'append' || !('through' in state)) continue
            const seqs = effect.entries.map(({ seq }) => seq)
            expect(seqs).toEqual(seqs.map((_, place) => (seqs[0] ?? 0) + place))
            expect(seqs.length).toBeGreaterThan(0)
          }
        })
      }),
      often,
    )
  })

  it('a Change counts as copied only if the host said so', () => {
    fc.assert(
      fc.property(run, (of) => {
        live(of, ({ before, event, state }) => {
          if (!('through' in state) || state.through === undefined) return
          expect(state.through).toBeLessThanOrEqual(state.last)
          if (before && 'through' in before && before.through === state.through) return
          const told =
            event?.is === 'appended' && event.answer.ok
              ? event.answer.value.through
              : event?.is === 'found' && event.found.state === 'found'
                ? event.found.through
                : of.found.state === 'found' && !event
                  ? of.found.through
                  : 0
          expect(state.through).toBeLessThanOrEqual(told)
        })
      }),
      often,
    )
  })

  it('every waiter ends once', () => {
    fc.assert(
      fc.property(run, (of) => {
        const ends: number[] = []
        const { waiters } = live(of, ({ effects }) => {
          for (const effect of effects) if (effect.do === 'end') ends.push(effect.waiter)
        })
        expect(ends.sort((one, other) => one - other)).toEqual(
          Array.from({ length: waiters }, (_, place) => place + 1),
        )
      }),
      often,
    )
  })

  it('a Change reported as kept is kept', () => {
    fc.assert(
      fc.property(run, (of) => {
        const seqs = new Map<number, number>()
        live(of, ({ before, event, state, effects }) => {
          if (event?.is === 'committed') seqs.set(event.waiter, event.change.seq)
          if (event?.is === 'settling' && before && 'last' in before)
            seqs.set(event.waiter, before.last)
          if (!('through' in state)) return
          for (const effect of effects)
            if (effect.do === 'end' && effect.how === 'kept')
              expect(seqs.get(effect.waiter)).toBeLessThanOrEqual(state.through ?? -1)
        })
      }),
      often,
    )
  })

  const whyAside = (state: JournalState) =>
    'renewed' in state && state.renewed !== 'damaged' ? state.renewed : undefined

  it('the journal is set aside once at most, and only then written again', () => {
    fc.assert(
      fc.property(run, (of) => {
        let times = 0
        live(of, ({ before, state }) => {
          const was = before && whyAside(before)
          if (whyAside(state) && !was) times += 1
          if (was && state.is !== 'closed') expect(state).toMatchObject({ renewed: was })
          if (was) expect(state.is).not.toBe('setting-aside')
        })
        expect(times).toBeLessThanOrEqual(1)
      }),
      often,
    )
  })

  it('pauses grow while nothing succeeds, and start over after a success', () => {
    const steps = [1000, 2000, 5000, 15_000, 60_000]
    fc.assert(
      fc.property(run, (of) => {
        let failed = 0
        live(of, ({ before, event, state, effects }) => {
          const was = before && 'through' in before ? before.through : undefined
          const is = 'through' in state ? state.through : undefined
          const moved = was !== undefined && is !== undefined && is !== was
          const isAnew = event?.is === 'was-set-aside' && event.answer.ok && before !== state
          if (moved || isAnew || state.is === 'resting') failed = 0
          for (const pause of pausesIn(effects)) {
            expect(pause).toBe(steps[Math.min(failed, steps.length - 1)])
            failed += 1
          }
        })
      }),
      often,
    )
  })
})
