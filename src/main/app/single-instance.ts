import type { App, BrowserWindow } from 'electron'

type Raised = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>

/** Two programs on one store damage it, so a second start only brings the first to the front. */
export const comeForwardOnSecondStart = (app: Pick<App, 'on'>, window: Raised): void =>
  void app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
