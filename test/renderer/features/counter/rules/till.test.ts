import { describe, expect, it } from 'vitest'
import {
  type CardState,
  type Log,
  step,
  type Till,
  untouched,
  whenLeft,
} from '#features/counter/rules/till.ts'
import { type KeyTime, passedSince, type Slip, slipOf } from '#shared/base/key-press.ts'

const at = (milliseconds: number): KeyTime => ({ page: milliseconds, clock: milliseconds })
const enter = (till: Till, card: CardState, slip?: Slip) =>
  step(till, { is: 'enter', at: at(1000), slip, card })
const letter = (till: Till, milliseconds: number) =>
  step(till, { is: 'letter', at: at(milliseconds) })
const how = (log: Log): Till => ({ log, movedOn: false })

describe('a press nobody meant', () => {
  it('comes under 80 ms after the same key, or while it is held', () => {
    expect(slipOf({ repeat: false, at: at(79) }, at(0))).toBe('bounce')
    expect(slipOf({ repeat: false, at: at(80) }, at(0))).toBeUndefined()
    expect(slipOf({ repeat: false, at: at(79) }, undefined)).toBeUndefined()
    expect(slipOf({ repeat: true, at: at(5000) }, at(0))).toBe('held')
  })

  it('is measured by the clock that saw more: one is set back, the other sleeps', () => {
    expect(passedSince({ page: 0, clock: 9000 }, { page: 120, clock: 0 })).toBe(120)
    expect(passedSince({ page: 0, clock: 0 }, { page: 5, clock: 60_000 })).toBe(60_000)
  })
})

describe('Enter on a card', () => {
  it('logs, or logs as soon as the card is read', () => {
    expect(enter(untouched, 'ready').does).toBe('log')
    const asked = enter(untouched, 'unread')
    expect(asked.does).toBe('nothing')
    expect(step(asked.till, { is: 'read', card: 'ready' }).does).toBe('log')
  })

  it('is not forgotten when the part that logs says that it has begun nothing yet', () => {
    const { till } = enter(untouched, 'unread')
    const told = step(till, { is: 'log', log: 'none' }).till
    expect(step(told, { is: 'read', card: 'ready' }).does).toBe('log')
  })

  it('says when there is nothing to log, and logs nothing by a slip or while it is saved', () => {
    expect(enter(untouched, 'no usual').does).toBe('no usual')
    expect(enter(untouched, 'ready', 'bounce').does).toBe('ignore')
    expect(enter(untouched, 'unread', 'held').till.log).toBe('none')
    expect(enter(how('saving'), 'ready').does).toBe('nothing')
    expect(enter(how('asks'), 'busy').does).toBe('nothing')
  })

  it('that nobody pressed logs nothing when the card is read', () => {
    expect(step(untouched, { is: 'read', card: 'ready' }).does).toBe('nothing')
  })
})

describe('a letter on a card', () => {
  it('opens its panel', () => {
    expect(letter(untouched, 0).does).toBe('panel')
  })

  it('begins the next name for half a second after an Enter, also one that was ignored', () => {
    for (const slip of [undefined, 'bounce'] as const) {
      const { till } = enter(untouched, 'ready', slip)
      expect(letter(till, 1499).does).toBe('search')
      expect(letter(till, 1500).does).toBe('panel')
    }
  })

  it('begins it as long as nobody can have read a question that came, and no panel of this card', () => {
    const { till } = enter(untouched, 'ready')
    const asked = step(till, { is: 'log', log: 'asks' }).till
    expect(letter(asked, 1000 + 1499).does).toBe('search')
    expect(letter(asked, 1000 + 1500).does).toBe('panel')
  })

  it('begins it while the usual waits to be logged or saved, however long that takes', () => {
    expect(letter(how('wanted'), 60_000).does).toBe('search')
    expect(letter(how('saving'), 60_000).does).toBe('search')
  })

  it('goes on in the search box when a question takes the focus in the middle of the name', () => {
    const begun = letter(how('saving'), 0).till
    expect(step(begun, { is: 'log', log: 'asks' }).does).toBe('search')
    expect(step(how('saving'), { is: 'log', log: 'asks' }).does).toBe('nothing')
    const again = enter(begun, 'busy').till
    expect(step(again, { is: 'log', log: 'asks' }).does).toBe('search')
  })
})

describe('a card that is left for the next', () => {
  it('stays while its usual is to be logged, and tells a question without an answer', () => {
    expect(
      (['none', 'wanted', 'saving', 'asks'] as const).map((log) => whenLeft(how(log))),
    ).toEqual(['gone', 'waits', 'waits', 'told'])
  })
})
