/**
 * The browsers of the tests, named by `npm test` or by vitest's config; without a name Playwright
 * looks for its own.
 */
const { CHROME_PATH, CHROME_SHELL_PATH } = process.env

/** Chromium's shell where there is one: it draws no window and starts in a third of the time. */
export const quickBrowser = CHROME_SHELL_PATH ?? CHROME_PATH

/** For what the shell lacks: the owner's settings, windows kept for a later start, an orderly end. */
export const wholeBrowser = CHROME_PATH
