import { afterEach, expect, it } from 'vitest'
import { pressOf, watchPresses } from '#kit/presses.ts'
import { fixedClock } from '#test/support/fixed-clock.ts'

let end: () => void = () => undefined
afterEach(() => end())

/** Pressed at these milliseconds of the page; what is wrong with the last one. */
function slipAfter(...pressed: readonly (readonly [string, number])[]) {
  end = watchPresses(fixedClock())
  const events = pressed.map(([key, at]) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true })
    Object.defineProperty(event, 'timeStamp', { value: at })
    document.body.dispatchEvent(event)
    return event
  })
  const last = events.at(-1)
  return last && pressOf(last).slip
}

it('the same key twice in a blink is a bounce', () => {
  expect(slipAfter(['Enter', 1000], ['Enter', 1060])).toBe('bounce')
})

it('with another key between it was meant', () => {
  expect(slipAfter(['Enter', 1000], ['2', 1030], ['Enter', 1060])).toBeUndefined()
})
