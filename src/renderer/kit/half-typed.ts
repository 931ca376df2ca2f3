import { isUsable } from './controls.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'getModifierState'>

/** The panel that a letter belongs to; without `field` it has something unsaved and nothing to type into. */
export type MeantPanel = { readonly field: TextField | undefined }

/**
 * Where a letter belongs that was typed outside every field: in the panel around it, else in an open
 * one with something unsaved.
 */
export function panelMeant(target: EventTarget | null): MeantPanel | undefined {
  if (!(target instanceof Element) || isTyped(target)) return undefined
  const around = target.closest('form[data-panel]')
  const panel = around ?? [...document.querySelectorAll(unsaved)].find(isSeen)
  const field = panel && [...panel.querySelectorAll('*')].find(isOpenText)
  return field || panel?.matches(unsaved) ? { field } : undefined
}

const unsaved = 'form[data-panel=unsaved]'

/** The page itself, or the screen that the link "Skip to the screen" leads to. */
export const isNowhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('body, main')

/** Typed on, no command; a blank presses a button. */
export const isLetter = (event: Key): boolean =>
  Array.from(event.key).length === 1 &&
  event.key !== ' ' &&
  !event.metaKey &&
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey))

/** After what is there and as a word of its own: "2 rolls", and then the answer "saturday". */
export function typeOn(field: TextField, letter: string): void {
  field.focus()
  const end = field.value.length
  const gap = /\S$/.test(field.value) ? ' ' : ''
  field.setRangeText(gap + letter, end, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** A box to tick is no field for letters. */
const isTyped = (target: Element): boolean =>
  target.matches(
    'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]',
  )

const isOpenText = (element: Element): element is TextField =>
  (element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && /^(?:text|search|tel)$/.test(element.type))) &&
  !element.readOnly &&
  isSeen(element)

const isSeen = (element: Element): boolean => element instanceof HTMLElement && isUsable(element)
