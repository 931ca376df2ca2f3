export const isMac = (): boolean => /Mac/.test(navigator.userAgent)

const symbols: Readonly<Record<string, string>> = {
  Meta: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Control: '⌃',
}
const names: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Escape: 'Esc',
  Plus: '+',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** "Control+Z" as `aria-keyshortcuts` writes it here: Meta on a Mac. */
export const keysHere = (keys: string, mac = isMac()): string =>
  mac ? keys.replaceAll('Control', 'Meta') : keys

/** Keys as they are printed: "Ctrl+Z", on a Mac "⌘Z". */
export function sayKeys(keys: string, mac = isMac()): string {
  if (keys === '+') return keys
  const parts = keysHere(keys, mac)
    .split('+')
    .map((part) => (mac ? symbols[part] : undefined) ?? names[part] ?? part)
  return parts.join(mac ? '' : '+')
}
