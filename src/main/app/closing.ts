import type { BrowserWindow, WebContents } from 'electron'

export type Closing = {
  /** Only a window with a book open has something to write, and listens for the question. */
  readonly bookIs: (state: 'open' | 'closed') => void
  /** The window heard that it is to close, and writes. */
  readonly heard: () => void
  /** The window says that everything is written. */
  readonly ready: () => void
  /** The computer shuts down: the window is notified, and the owner is not asked. */
  readonly hurry: () => void
  /** Whether something may still have to be written. */
  readonly holds: () => boolean
  readonly isUnderWay: () => boolean
}

type Closable = Pick<BrowserWindow, 'on' | 'close' | 'destroy'> & {
  readonly webContents: Pick<WebContents, 'isCrashed'>
}
type Why = 'writes' | 'hangs'
type Parts = {
  readonly tellWindow: () => void
  /** Asked when a limit has passed; may be asked again. `over` takes the question away. */
  readonly askOwner: (why: Why, over: AbortSignal) => Promise<'wait' | 'close'>
  /** A page that is well answers within it, whatever it has to write. */
  readonly hearMs: number
  readonly limitMs: number
  readonly hurryMs: number
}
type Stage = 'no-book' | 'open' | 'asked' | 'may-close'

/** Keeps a closing window open until it has written everything, within a limit. */
export function closeWhenWritten(window: Closable, parts: Parts): Closing {
  let stage: Stage = 'no-book'
  let hasHeard = false
  let timer: NodeJS.Timeout | undefined
  let question: AbortController | undefined

  const leave = (how: () => void) => {
    clearTimeout(timer)
    question?.abort()
    stage = 'may-close'
    how()
  }
  const close = () => leave(() => window.close())
  // Unlike `close`, it does not wait for a page that hangs.
  const giveUp = () => leave(() => window.destroy())
  const waitFor = (limitMs: number, after: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(after, limitMs)
  }
  const outOfTime = async () => {
    clearTimeout(timer)
    question = new AbortController()
    const answer = await parts.askOwner(hasHeard ? 'writes' : 'hangs', question.signal)
    question = undefined
    if (stage !== 'asked') return
    if (answer === 'close') giveUp()
    else waitFor(parts.limitMs, outOfTime)
  }
  const ask = () => {
    stage = 'asked'
    hasHeard = false
    parts.tellWindow()
  }

  window.on('close', (event) => {
    // Without a book there is nothing to write, and a crashed page can't answer.
    if (stage === 'no-book' || stage === 'may-close' || window.webContents.isCrashed()) return
    event.preventDefault()
    if (stage === 'open') {
      ask()
      waitFor(parts.hearMs, outOfTime)
    } else if (!hasHeard && !question) void outOfTime()
  })

  return {
    bookIs: (state) => {
      if (stage === 'no-book' || stage === 'open') stage = state === 'open' ? 'open' : 'no-book'
    },
    heard: () => {
      if (stage !== 'asked' || hasHeard) return
      hasHeard = true
      question?.abort()
      waitFor(parts.limitMs, outOfTime)
    },
    ready: () => {
      if (stage === 'asked') close()
    },
    hurry: () => {
      if (stage === 'no-book') return close()
      if (stage === 'may-close') return
      ask()
      // From here on nobody is asked, and what was asked before is over.
      question?.abort()
      hasHeard = true
      waitFor(parts.hurryMs, giveUp)
    },
    holds: () => stage === 'open' || stage === 'asked',
    isUnderWay: () => stage === 'asked' || stage === 'may-close',
  }
}
