/** Long enough to read the row, and longer than anyone who types fast waits between two keys. */
const readFor = 600

/**
 * What Enter does on the row "New customer". `shown`: how long it has been there with these words and
 * no key pressed; `isBroughtBack`: the words come from a panel, so they may be an order or a note.
 */
export function enterOnNew(shown: number, isBroughtBack: boolean): 'create' | 'tooSoon' | 'noName' {
  if (isBroughtBack) return 'noName'
  return shown < readFor ? 'tooSoon' : 'create'
}
