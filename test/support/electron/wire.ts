import type { BrowserWindowConstructorOptions } from 'electron'

/** Passed to the process of main in its environment. */
export type Machine = {
  readonly main: string
  readonly version: string
  readonly chromium: string
  readonly documents: string
  readonly downloads: string
}
export const machineVariable = 'THE_USUAL_STAND_IN'

export type DialogShown =
  | { readonly kind: 'save'; readonly suggested: string }
  | { readonly kind: 'folder' }
  | {
      readonly kind: 'message'
      readonly message: string
      readonly detail: string
      readonly buttons: readonly string[]
    }
  | { readonly kind: 'error'; readonly title: string; readonly content: string }

/** What main did to the system, for a test to read. */
export type Note =
  | { readonly what: 'switch'; readonly name: string; readonly value: string }
  | { readonly what: 'proxy'; readonly rules: string }
  | { readonly what: 'spell-checker'; readonly on: boolean }
  | { readonly what: 'webrtc'; readonly policy: string }
  | { readonly what: 'opened-outside'; readonly url: string }
  | { readonly what: 'opened-folder'; readonly path: string }
  | { readonly what: 'privileges'; readonly schemes: unknown }
  | { readonly what: 'relaunch' }
  | { readonly what: 'shown' }

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

type InWindow = { readonly window: number }

/** Calls from main's process to the test's side, which has the screen. */
export type ScreenCalls = {
  'window:open': (
    asked: InWindow & {
      readonly options: BrowserWindowConstructorOptions
      readonly switches: readonly string[]
    },
  ) => Promise<void>
  'window:load': (asked: InWindow & { readonly url: string }) => Promise<void>
  'window:close': (asked: InWindow) => Promise<void>
  'window:send': (
    asked: InWindow & { readonly channel: string; readonly args: readonly unknown[] },
  ) => Promise<void>
  dialog: (shown: DialogShown) => Promise<unknown>
  note: (note: Note) => void
}

export type Raised = 'suspend' | 'resume' | 'shutdown' | 'session-end'

/** Calls from the test's side to main's process. */
export type MainCalls = {
  page: (asked: { readonly url: string; readonly method: string }) => Promise<Answer>
  request: (asked: { readonly url: string }) => Promise<{ readonly cancel: boolean }>
  invoke: (
    asked: InWindow & {
      readonly channel: string
      readonly args: readonly unknown[]
      readonly origin: string
      readonly top: boolean
    },
  ) => Promise<unknown>
  navigate: (asked: InWindow & { readonly url: string; readonly top: boolean }) => {
    readonly prevented: boolean
  }
  'new-window': (asked: InWindow & { readonly url: string }) => { readonly allowed: boolean }
  gone: (asked: InWindow) => void
  raise: (event: Raised) => void
  'owner-closes': () => void
  menu: (path: readonly string[]) => void
  permission: (name: string) => { readonly request: boolean; readonly check: boolean }
}
