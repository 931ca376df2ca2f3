/** Why no window can be opened here, or `undefined`. */
export function displayTrouble(env = process.env, platform = process.platform) {
  if (platform !== 'linux') return undefined
  return env.DISPLAY || env.WAYLAND_DISPLAY ? undefined : 'this session has no display'
}

/** Chromium's sandbox refuses root, and we never start Chromium without it. */
export const rootTrouble = (uid = process.getuid?.(), platform = process.platform) =>
  platform === 'linux' && uid === 0 ? 'its sandbox does not run as root' : undefined
