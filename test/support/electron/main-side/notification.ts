import { EventEmitter } from 'node:events'
import type { NotificationConstructorOptions } from 'electron'
import { answers, machine, note } from './machine.ts'

/** The last one that main has shown: a test clicks on it. */
let last: Notification | undefined

/** A notice of the system, which the test reads from its notes. */
export class Notification extends EventEmitter {
  readonly #of: NotificationConstructorOptions

  static isSupported = (): boolean => machine.unkind.notices !== 'none'

  constructor(of: NotificationConstructorOptions) {
    super()
    this.#of = of
  }

  show(): void {
    const { title = '', body = '' } = this.#of
    note({ what: 'notice', title, body })
    last = this
  }
}

Object.assign(answers, {
  'notice-click': () => {
    if (!last) throw new Error('There is no notice to click on')
    last.emit('click')
  },
} satisfies Partial<typeof answers>)
