import type { BrowserWindowConstructorOptions } from 'electron'

/** Passed to the process of main in its environment. */
export type Machine = {
  readonly main: string
  readonly version: string
  readonly chromium: string
  readonly documents: string
  readonly downloads: string
  readonly unkind: Unkind
}

/** What real computers do and this one would not. */
export type Unkind = {
  /** Signs of a window that never come, as on some Wayland desktops. */
  readonly withholds?: readonly ('ready-to-show' | 'did-finish-load')[]
  /** The lock can't be made, though nobody else has it. */
  readonly lock?: 'refused'
  /** The owner of a Mac has kept programs out of it. */
  readonly documents?: 'refused'
  /** It ends and does not come back. */
  readonly relaunch?: 'fails'
  /** The desktop shows no notices. */
  readonly notices?: 'none'
}
export const machineVariable = 'THE_USUAL_STAND_IN'

export type DialogShown =
  | { readonly kind: 'save'; readonly suggested: string }
  | { readonly kind: 'folder'; readonly suggested: string }
  | {
      readonly kind: 'message'
      readonly message: string
      readonly detail: string
      readonly buttons: readonly string[]
      /** Shown over a window, and not lost behind it. */
      readonly isOver: boolean
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
  | { readonly what: 'app-id'; readonly id: string }
  | { readonly what: 'shown' }
  | { readonly what: 'notice'; readonly title: string; readonly body: string }
  | { readonly what: 'badge'; readonly count: number }

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
  /** `gone`: the one who asked takes the question away by this number. */
  dialog: (asked: { readonly shown: DialogShown; readonly id: number }) => Promise<unknown>
  'dialog:gone': (id: number) => void
  'window:crash': (asked: InWindow) => Promise<void>
  note: (note: Note) => void
}

export type Raised =
  | 'suspend'
  | 'resume'
  | 'shutdown'
  | 'query-session-end'
  | 'session-end'
  | 'unresponsive'
  | 'responsive'

/** Calls from the test's side to main's process. */
export type MainCalls = {
  page: (asked: { readonly url: string; readonly method: string }) => Promise<Answer>
  request: (asked: { readonly url: string }) => Promise<{ readonly cancel: boolean }>
  invoke: (
    asked: InWindow & {
      readonly channel: string
      readonly args: readonly unknown[]
      /** `null`: the frame is gone. */
      readonly origin: string | null
      readonly top: boolean
    },
  ) => Promise<unknown>
  navigate: (asked: InWindow & { readonly url: string; readonly top: boolean }) => {
    readonly prevented: boolean
  }
  'new-window': (asked: InWindow & { readonly url: string }) => { readonly allowed: boolean }
  gone: (asked: InWindow) => void
  raise: (event: Raised) => { readonly prevented: boolean }
  /** A key that the page did not take for itself. */
  'key-left': (keys: string) => void
  /** On the last notice. */
  'notice-click': () => void
  /** Ctrl+Q or ⌘Q. */
  quit: () => void
  'owner-closes': () => void
  menu: (path: readonly string[]) => void
  permission: (name: string) => { readonly request: boolean; readonly check: boolean }
}
