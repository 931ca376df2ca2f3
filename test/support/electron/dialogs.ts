import type { DialogAnswer } from './running-app.ts'
import type { DialogShown } from './wire.ts'

type Open = {
  readonly id: number
  readonly shown: DialogShown
  readonly answer: (with_: unknown) => void
}

/** Dialogs wait until the test answers, as real ones do; an answer may also come first. */
export function dialogDesk() {
  const history: DialogShown[] = []
  const open: Open[] = []
  const ready: DialogAnswer[] = []
  return {
    shown: (): readonly DialogShown[] => history,
    show: ({ shown, id }: Pick<Open, 'shown' | 'id'>): Promise<unknown> => {
      history.push(shown)
      if (shown.kind === 'error') return Promise.resolve(undefined)
      const at = ready.findIndex((answer) => answer.kind === shown.kind)
      const [answer] = at < 0 ? [] : ready.splice(at, 1)
      if (answer) return Promise.resolve(asElectron(shown, answer))
      return new Promise((done) => open.push({ id, shown, answer: done }))
    },
    /** As Electron answers for a question that was taken away: with its way of saying no. */
    gone: (id: number): void => {
      const at = open.findIndex((each) => each.id === id)
      const [taken] = at < 0 ? [] : open.splice(at, 1)
      taken?.answer({ response: 0, checkboxChecked: false })
    },
    /** Those that wait for an answer now. */
    waiting: (): readonly DialogShown[] => open.map(({ shown }) => shown),
    answer: (answer: DialogAnswer): void => {
      const at = open.findIndex(({ shown }) => shown.kind === answer.kind)
      const [waiting] = at < 0 ? [] : open.splice(at, 1)
      if (waiting) waiting.answer(asElectron(waiting.shown, answer))
      else ready.push(answer)
    },
  }
}

/** In the shape that the real `dialog` returns. */
function asElectron(shown: DialogShown, answer: DialogAnswer): unknown {
  if (answer.kind === 'save') {
    return answer.path === 'cancel'
      ? { canceled: true, filePath: '' }
      : { canceled: false, filePath: answer.path }
  }
  if (answer.kind === 'folder') {
    const isCancelled = answer.path === 'cancel'
    return { canceled: isCancelled, filePaths: isCancelled ? [] : [answer.path] }
  }
  const buttons = shown.kind === 'message' ? shown.buttons : []
  const response = buttons.indexOf(answer.button)
  if (response < 0) throw new Error(`No button "${answer.button}" among ${buttons.join(', ')}`)
  return { response, checkboxChecked: false }
}
