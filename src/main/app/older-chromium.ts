/** An older Chromium silently wipes what a newer one wrote, so it must not even start. */
export const isOlder = (ours: number, newestSeen: number | undefined): boolean =>
  newestSeen !== undefined && ours < newestSeen
