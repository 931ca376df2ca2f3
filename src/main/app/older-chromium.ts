/** An older Chromium wipes what a newer one wrote, without a word: it must not even start. */
export const isOlder = (ours: number, newestSeen: number | undefined): boolean =>
  newestSeen !== undefined && ours < newestSeen
