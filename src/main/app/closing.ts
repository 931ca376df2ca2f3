import type { BrowserWindow, WebContents } from 'electron'

export type Closing = {
  /** Only a window with a book open has something to write, and listens for the question. */
  readonly bookIs: (state: 'open' | 'closed') => void
  /** The window says that everything is written. */
  readonly ready: () => void
  /** The computer shuts down: the window is notified, and the owner is not asked. */
  readonly hurry: () => void
}

type Closable = Pick<BrowserWindow, 'on' | 'close'> & {
  readonly webContents: Pick<WebContents, 'isCrashed'>
}
type Parts = {
  readonly tellWindow: () => void
  /** Asked when the limit has passed; may be asked again. */
  readonly askOwner: () => Promise<'wait' | 'close'>
  readonly limitMs: number
  readonly hurryMs: number
}
type Stage = 'no-book' | 'open' | 'asked' | 'may-close'

/** Keeps a closing window open until it has written everything, within a limit. */
export function closeWhenWritten(window: Closable, parts: Parts): Closing {
  let stage: Stage = 'no-book'
  let timer: NodeJS.Timeout | undefined

  const close = () => {
    clearTimeout(timer)
    stage = 'may-close'
    window.close()
  }
  const outOfTime = async () => {
    const answer = await parts.askOwner()
    if (stage !== 'asked') return
    if (answer === 'close') close()
    else timer = setTimeout(outOfTime, parts.limitMs)
  }
  const ask = (after: () => void, limitMs: number) => {
    stage = 'asked'
    parts.tellWindow()
    clearTimeout(timer)
    timer = setTimeout(after, limitMs)
  }

  window.on('close', (event) => {
    // Without a book there is nothing to write, and a crashed page can't answer.
    if (stage === 'no-book' || stage === 'may-close' || window.webContents.isCrashed()) return
    event.preventDefault()
    if (stage === 'open') ask(outOfTime, parts.limitMs)
  })

  return {
    bookIs: (state) => {
      if (stage === 'no-book' || stage === 'open') stage = state === 'open' ? 'open' : 'no-book'
    },
    ready: () => {
      if (stage === 'asked') close()
    },
    hurry: () => {
      if (stage === 'no-book') close()
      else if (stage !== 'may-close') ask(close, parts.hurryMs)
    },
  }
}
