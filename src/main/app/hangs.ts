import type { BrowserWindow, WebContents } from 'electron'
import type { Log } from '../services/log.ts'

type Hanging = Pick<BrowserWindow, 'on' | 'destroy'> & {
  readonly webContents: Pick<WebContents, 'forcefullyCrashRenderer'>
}

/**
 * A page that does not answer: the owner waits, opens it again or closes. The question goes away
 * when the page answers again. A window that is closing asks its own question.
 */
export function watchForHangs(
  window: Hanging,
  of: {
    readonly ask: (over: AbortSignal) => Promise<'wait' | 'open' | 'close'>
    readonly isClosing: () => boolean
    readonly log: Log
  },
): void {
  let question: AbortController | undefined
  window.on('unresponsive', async () => {
    if (question || of.isClosing()) return
    of.log.note('the page does not answer')
    question = new AbortController()
    const { signal } = question
    const answer = await of.ask(signal)
    question = undefined
    if (signal.aborted || of.isClosing()) return
    if (answer === 'close') window.destroy()
    // What is saved is in the book; the page that comes after a crash reads it again.
    if (answer === 'open') window.webContents.forcefullyCrashRenderer()
  })
  window.on('responsive', () => question?.abort())
}
