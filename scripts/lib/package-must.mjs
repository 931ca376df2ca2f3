// What the promises of the packages are written with: each gives back a list of what is wrong.

export const systemsOf = ({ linux, windows, mac }) => Object.entries({ linux, windows, mac })
export const inEach = (judge) => (facts) =>
  systemsOf(facts).flatMap(([system, made]) => judge(made).map((wrong) => `${system}: ${wrong}`))
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)
export const must = (holds, wrong) => (holds ? [] : [wrong])
export const entry = (desktop, key) => new RegExp(`^${key}=(.*)$`, 'm').exec(desktop)?.[1]

/** The parts of the Linux packages that have a desktop entry. */
export const desktops = ({ linux: { deb, rpm, appImage } }) => [
  deb.desktop,
  rpm.desktop,
  appImage.desktop,
]
