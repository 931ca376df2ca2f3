import { letterOf, type Press } from '#ui/letter-of.ts'
import { type SingleLetters, startedBy } from '#ui/single-letters.ts'

/** What the app itself does at a key, on any screen. */
export type AppAct =
  | 'palette'
  | 'undo'
  | 'redo'
  | 'blank'
  | 'new-customer'
  | 'find'
  | 'print'
  | 'help'

type AppKey = {
  readonly act: AppAct
  /** As `aria-keyshortcuts` writes it; Control is Meta on a Mac. */
  readonly keys: string
  /** A second chord, known from other programs; not printed. */
  readonly also?: string
  readonly where: 'everywhere' | 'unless-typing' | 'outside-fields'
}

export const appKeys: readonly AppKey[] = [
  { act: 'find', keys: '/', where: 'outside-fields' },
  { act: 'palette', keys: 'Control+K', where: 'everywhere' },
  { act: 'new-customer', keys: 'Control+N', where: 'everywhere' },
  { act: 'undo', keys: 'Control+Z', where: 'unless-typing' },
  { act: 'redo', keys: 'Control+Shift+Z', also: 'Control+Y', where: 'unless-typing' },
  { act: 'blank', keys: 'Control+B', where: 'everywhere' },
  { act: 'print', keys: 'Control+P', where: 'everywhere' },
  { act: 'help', keys: '?', where: 'outside-fields' },
]

export type AppPress = Press & Pick<KeyboardEvent, 'shiftKey' | 'repeat' | 'isComposing'>

/** Where the focus is: no field, a field, a field with unsaved typing, or a dialog. */
export type Place = 'free' | 'field' | 'typing' | 'dialog'

/** What a key press does for the app as a whole, if anything. A held key counts once. */
export function actOf(
  press: AppPress,
  place: Place,
  mac: boolean,
  letters: SingleLetters,
): AppAct | undefined {
  if (press.repeat || press.isComposing) return undefined
  const pressed = chordOf(press, mac) ?? startedBy(press, letters)
  if (pressed === undefined) return undefined
  const found = appKeys.find(({ keys, also }) => keys === pressed || also === pressed)
  return found && worksAt(found, place) ? found.act : undefined
}

function worksAt({ where }: AppKey, place: Place): boolean {
  if (where === 'everywhere') return true
  return where === 'unless-typing' ? place !== 'typing' : place === 'free'
}

/** "Control+Shift+Z"; whether `?` takes Shift depends on the keyboard. */
function chordOf(press: AppPress, mac: boolean): string | undefined {
  const [command, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  // AltGraph arrives as Control and Alt, and types a character.
  if (press.altKey || other || !command) return undefined
  return `Control+${press.shiftKey ? 'Shift+' : ''}${letterOf(press)}`
}
