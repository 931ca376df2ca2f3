import type { Page } from 'playwright'
import type { DialogShown, Raised } from './wire.ts'

export type LaunchOptions = {
  /** The app's own folder; it also holds the window's records. */
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

/** The app as a person uses it: the stand-in and the real runtime give the same. */
export type RunningApp = {
  readonly runtime: 'stand-in' | 'electron'
  /** The window; a new one after the page crashed and was opened again. */
  readonly page: Page
  /** Answers the open dialog of that kind, or else the next one. */
  readonly answerDialog: (answer: DialogAnswer) => Promise<void>
  readonly dialogs: () => Promise<readonly DialogShown[]>
  readonly raise: (event: Raised) => Promise<{ readonly prevented: boolean }>
  /** By the labels of the items, without "&": `menuClick('Shop', 'Back up now')`. */
  readonly menuClick: (...path: readonly string[]) => Promise<void>
  readonly openedOutside: () => Promise<readonly string[]>
  /** Closes the window as the owner does; resolves when the process has ended. */
  readonly close: () => Promise<void>
  /** Ends the process like a power cut: without a question or a flush. */
  readonly kill: () => Promise<void>
  /** Resolves when the process has ended, by itself or by force. */
  readonly ended: Promise<{ readonly code: number | null }>
}
