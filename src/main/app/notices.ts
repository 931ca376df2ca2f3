import type { App, BrowserWindow, Notification } from 'electron'
import { err, ok, type Result } from '#shared/base/result.ts'
import type { CallInput, HostFailure, HostNews } from '#shared/host/contract.ts'
import { comeForward } from './single-instance.ts'

export type Notices = {
  readonly show: (notice: CallInput<'notice:show'>) => Result<undefined, HostFailure>
  readonly badge: (count: number) => void
}

type Around = {
  readonly app: Pick<App, 'setBadgeCount'>
  readonly Notice: typeof Notification
  readonly window: BrowserWindow
  readonly tell: (news: HostNews) => void
}

/** Notices of the system, and the number on the dock. */
export function noticesOf({ app, Notice, window, tell }: Around): Notices {
  // One that nothing refers to is collected, and its click is lost.
  const shown = new Set<Notification>()
  return {
    show: (of) => {
      if (!Notice.isSupported())
        return err({ code: 'unsupported', detail: 'This system shows no notices' })
      const notice = new Notice(of)
      shown.add(notice)
      const over = () => void shown.delete(notice)
      notice.on('close', over)
      notice.on('failed', over)
      notice.on('click', () => {
        over()
        comeForward(window)
        tell({ kind: 'notice-opened' })
      })
      notice.show()
      return ok(undefined)
    },
    badge: (count) => void app.setBadgeCount(count),
  }
}
