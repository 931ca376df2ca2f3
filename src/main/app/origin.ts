/** The window's home. Records belong to this origin: changing it would hide every book. */
export const appScheme = 'app'
const appHost = 'usual'
export const appOrigin = `${appScheme}://${appHost}`
export const startPage = `${appOrigin}/index.html`

/** Compared by its parts, because Node gives "null" as the origin of an unknown scheme. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${appScheme}:` && url.host === appHost && url.username === ''
}
