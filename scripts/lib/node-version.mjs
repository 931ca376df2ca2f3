/** The message for a Node that is too old for the tools here, or `undefined`. */
export function nodeTrouble(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return undefined
  return `The Usual needs Node 20.19 or newer, and this is ${version}.`
}
