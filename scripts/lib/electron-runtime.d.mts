import type { Found } from './find-browser.mjs'

/** `folder` is the electron package; `stillAfter` (milliseconds) ends a stalled download. */
export function electronRuntime(
  folder: string,
  say: (line: string) => void,
  stillAfter?: number,
): Promise<Found>
