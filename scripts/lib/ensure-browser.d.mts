import type { Found } from './find-browser.mjs'

/** Every way to get a browser, so that a test can choose which of them work. */
export type Parts = {
  readonly find: () => Found
  /** `CHROME_PATH` is set: then nothing else is tried. */
  readonly wished: boolean
  readonly playwrightPath: () => string | Promise<string>
  readonly works: (path: string) => boolean
  readonly fetchPlaywright: () => Promise<boolean>
  readonly isDebianRoot: boolean
  readonly installByApt: () => Promise<boolean>
}

export function ensureBrowser(say: (line: string) => void, parts?: Parts): Promise<Found>
