/** A key event of the browser or of React. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'
>

/**
 * The letter of a key press, in upper case: the letter typed or, on a keyboard without Latin
 * letters, the one at that position. Other keys by their name: "Enter", "+".
 */
export function letterOf({ key, code }: Pick<Press, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const isOtherLetter = key.length === 1 && key.charCodeAt(0) > 127
  return isOtherLetter && /^Key[A-Z]$/.test(code) ? code.slice(3) : key
}
