import type { App, WebContents } from 'electron'
import { isOurs } from './origin.ts'

/** Only our own page is ever shown, whatever a record's text or a dropped file links to. */
export const guardNavigation = (app: Pick<App, 'on'>): void =>
  void app.on('web-contents-created', (_event, contents) => guardContents(contents))

export function guardContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function stayHome(event: { readonly url: string; readonly preventDefault: () => void }): void {
  if (!isOurs(event.url)) event.preventDefault()
}
