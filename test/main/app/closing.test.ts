import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeWhenWritten } from '#main/app/closing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window that closes as Electron's does: it asks its listeners first. */
function shop(owner: readonly ('wait' | 'close')[] = []) {
  const answers = [...owner]
  const seen = {
    told: 0,
    asked: [] as string[],
    closed: false,
    destroyed: false,
    crashed: false,
    takenAway: 0,
  }
  const window = Object.assign(new EventEmitter(), {
    webContents: { isCrashed: () => seen.crashed },
    close: () => {
      let stopped = false
      window.emit('close', { preventDefault: () => (stopped = true) })
      seen.closed = !stopped
    },
    destroy: () => {
      seen.destroyed = true
    },
  })
  // Only an event emitter that closes is used.
  const closing = closeWhenWritten(window as never, {
    tellWindow: () => void seen.told++,
    askOwner: async (why, over) => {
      seen.asked.push(why)
      over.addEventListener('abort', () => void seen.takenAway++)
      return answers.shift() ?? 'wait'
    },
    hearMs: 3_000,
    limitMs: 10_000,
    hurryMs: 3_000,
  })
  return { window, closing, seen }
}

describe('closing the window', () => {
  it('waits until the window says that everything is written', () => {
    const { window, closing, seen } = shop()
    closing.bookIs('open')
    window.close()
    closing.heard()
    window.close()
    expect(seen).toMatchObject({ told: 1, closed: false })

    closing.ready()
    expect(seen).toMatchObject({ closed: true, asked: [] })
  })

  it('asks the owner after a while, waits on if they want, and else does not wait for the page', async () => {
    const { window, closing, seen } = shop(['wait', 'close'])
    closing.bookIs('open')
    window.close()
    closing.heard()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen).toMatchObject({ asked: ['writes'], destroyed: false })
    await vi.advanceTimersByTimeAsync(10_000)

    expect(seen).toMatchObject({ asked: ['writes', 'writes'], destroyed: true })
  })

  it('asks soon when the page does not even hear it, and does not say that it writes', async () => {
    const { window, closing, seen } = shop(['close'])
    closing.bookIs('open')
    window.close()
    await vi.advanceTimersByTimeAsync(3_000)

    expect(seen).toMatchObject({ asked: ['hangs'], destroyed: true })
  })

  it('asks at once when the owner closes a page again that has heard nothing', async () => {
    const { window, closing, seen } = shop(['close'])
    closing.bookIs('open')
    window.close()
    window.close()
    await vi.advanceTimersByTimeAsync(0)

    expect(seen).toMatchObject({ told: 1, asked: ['hangs'], destroyed: true })
  })

  it('takes the question away when the page hears it after all, and waits for what it writes', async () => {
    const { window, closing, seen } = shop()
    closing.bookIs('open')
    window.close()
    window.close()
    closing.heard()
    expect(seen).toMatchObject({ takenAway: 1, closed: false })
    closing.ready()

    expect(seen).toMatchObject({ closed: true, destroyed: false })
  })

  it('closes in time without a question', async () => {
    const { window, closing, seen } = shop()
    closing.bookIs('open')
    window.close()
    closing.heard()
    await vi.advanceTimersByTimeAsync(9_999)
    closing.ready()
    await vi.advanceTimersByTimeAsync(60_000)

    expect(seen).toMatchObject({ asked: [], closed: true })
  })

  it('does not wait for a page without a book, or a crashed one', () => {
    const unborn = shop()
    unborn.window.close()
    const settled = shop()
    settled.closing.bookIs('open')
    settled.closing.bookIs('closed')
    settled.window.close()
    const broken = shop()
    broken.closing.bookIs('open')
    broken.seen.crashed = true
    broken.window.close()

    expect([unborn, settled, broken].map(({ seen }) => seen.closed)).toEqual([true, true, true])
  })

  it('still waits for the window when the stamp says "closed" in the middle of closing', () => {
    const { window, closing, seen } = shop()
    closing.bookIs('open')
    window.close()
    closing.bookIs('closed')
    window.close()
    expect(seen.closed).toBe(false)

    closing.ready()
    expect(seen.closed).toBe(true)
  })

  it('does not ask when the computer shuts down, and waits only a moment', async () => {
    const { closing, seen } = shop()
    closing.bookIs('open')
    closing.hurry()
    expect(seen).toMatchObject({ told: 1, closed: false })
    expect(closing.holds()).toBe(true)
    await vi.advanceTimersByTimeAsync(3_000)

    expect(seen).toMatchObject({ asked: [], destroyed: true })
    expect(closing.holds()).toBe(false)
  })

  it('is not started by a window that says unasked that it is ready', () => {
    const { closing, seen } = shop()
    closing.bookIs('open')
    closing.ready()

    expect(seen.closed).toBe(false)
  })
})
