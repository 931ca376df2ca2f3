import type { BrowserWindow, WebContents } from 'electron'

export type Closing = {
  /** The window has spoken, so from now on it is asked before it closes. */
  readonly windowIsUp: () => void
  /** The window says that everything is written. */
  readonly ready: () => void
  /** The computer goes down: the window is told, and nobody is asked anything. */
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
type Stage = 'starting' | 'open' | 'asked' | 'may-close'

/** Holds a closing window until it has written everything, but never for ever. */
export function closeWhenWritten(window: Closable, parts: Parts): Closing {
  let stage: Stage = 'starting'
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
    // A page that never came up, or broke down, has nothing to write and no voice to say so.
    if (stage === 'starting' || stage === 'may-close' || window.webContents.isCrashed()) return
    event.preventDefault()
    if (stage === 'open') ask(outOfTime, parts.limitMs)
  })

  return {
    windowIsUp: () => {
      if (stage === 'starting') stage = 'open'
    },
    ready: () => {
      if (stage === 'asked') close()
    },
    hurry: () => {
      if (stage === 'starting') close()
      else if (stage !== 'may-close') ask(close, parts.hurryMs)
    },
  }
}
