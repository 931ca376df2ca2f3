import type { Page } from 'playwright'
import type { DialogShown, Raised } from './wire.ts'

export type LaunchOptions = {
  /** The app's own folder; the records of the window are in it too. */
  readonly userData: string
  readonly documents: string
  readonly downloads: string
  /** As an owner's shortcut would pass them: `--sample=bakery`. */
  readonly argv?: readonly string[]
  /** A Chromium for the stand-in; the real runtime brings its own. */
  readonly browserPath?: string
  /** Where the build is: `main/index.js`, `preload/index.cjs`, `renderer/`. */
  readonly build?: string
}

export type DialogAnswer =
  | { readonly kind: 'save'; readonly path: string | 'cancel' }
  | { readonly kind: 'folder'; readonly path: string | 'cancel' }
  | { readonly kind: 'message'; readonly button: string }

/** The app as someone at the computer has it: the stand-in and the real runtime give the same. */
export type RunningApp = {
  readonly runtime: 'stand-in' | 'electron'
  /** The window; another one after the page broke down and was opened again. */
  readonly page: Page
  /** Given to the dialog of that kind that is open, or else to the next one. */
  readonly answerDialog: (answer: DialogAnswer) => Promise<void>
  readonly dialogs: () => Promise<readonly DialogShown[]>
  readonly raise: (event: Raised) => Promise<void>
  /** By what the items say, without "&": `menuClick('Shop', 'Back up now')`. */
  readonly menuClick: (...path: readonly string[]) => Promise<void>
  readonly openedOutside: () => Promise<readonly string[]>
  /** Closes the window as its owner does; done when the process has ended. */
  readonly close: () => Promise<void>
  /** As a power cut to the process: nothing is asked, nothing is flushed. */
  readonly kill: () => Promise<void>
  /** Done when the process has ended by itself or was made to. */
  readonly ended: Promise<{ readonly code: number | null }>
}
