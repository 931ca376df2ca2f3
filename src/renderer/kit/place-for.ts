import { controlsIn, isUsable } from './controls.ts'
import type { Hole } from './hole.ts'

const layers = 'form, dialog, [role=dialog], [role=menu], [role=listbox]'
const screens = 'main, dialog, [role=dialog]'
const groups = `section, aside, fieldset, form, ${screens}`
const headings = 'h1, h2, h3'

/** Where the focus goes; the whole screen when nothing nearer is left. */
export function placeFor(
  hole: Hole | undefined,
  lost: HTMLElement,
  trail: readonly HTMLElement[],
): HTMLElement | undefined {
  const layer = lost.closest(layers)
  const isLayer = layer !== null && !layer.isConnected
  const before = isLayer ? opener(hole, layer, trail) : undefined
  if (before) return before
  const root = hole?.place.closest(screens)
  if (!hole && !isLayer) return theScreen()
  if (!hole || !root) return trail.find(isThere) ?? theScreen()
  if (hole.place.matches('main')) return theScreen()
  return instead(hole, trail) ?? rowBeside(hole, lost) ?? around(hole) ?? headingOf(root)
}

/** What opened the form, the dialog or the menu that went. */
function opener(
  hole: Hole | undefined,
  layer: Element,
  trail: readonly HTMLElement[],
): HTMLElement | undefined {
  const before = trail.find((each) => !layer.contains(each) && !isOfGoneLayer(each))
  // The screen as a whole opened nothing.
  if (!before || !isThere(before) || before.localName === 'main') return undefined
  if (hole?.gone.contains(before)) return undefined
  // The letters of a row work on its sentence, not on its buttons.
  return before.closest('li')?.querySelector<HTMLElement>('[data-sentence]') ?? before
}

/** A menu that opened a dialog is gone before the dialog is. */
function isOfGoneLayer(element: HTMLElement): boolean {
  const own = element.closest(layers)
  return own !== null && !own.isConnected
}

/** What came in its place: the button that opened a form, if the form had taken its place. */
function instead({ instead: came }: Hole, trail: readonly HTMLElement[]): HTMLElement | undefined {
  const places = usable(came)
  const again = trail.flatMap((before) => places.find((each) => isSame(each, before)) ?? [])
  return again[0] ?? places[0]
}

const isSame = (one: HTMLElement, other: HTMLElement): boolean =>
  one.localName === other.localName &&
  one.textContent === other.textContent &&
  one.ariaLabel === other.ariaLabel

/** The next row, else the one before: a sentence as such, elsewhere the control in the same place. */
function rowBeside({ gone, next, previous }: Hole, lost: HTMLElement): HTMLElement | undefined {
  const rows = [...following(next), ...preceding(previous)]
  const row = rows.find((each) => isAlike(each, gone) && usable([each]).length > 0)
  if (!row) return undefined
  const [first, ...others] = usable([row])
  if (first?.dataset.sentence !== undefined) return first
  const there = controlsIn(gone)
  const isSame = there.length === others.length + 1
  return isSame ? usable([row])[there.indexOf(lost)] : first
}

const isAlike = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName && (one.tagName !== 'DIV' || shapeOf(one) === shapeOf(other))

const shapeOf = (row: Element): string =>
  controlsIn(row)
    .map(({ tagName }) => tagName)
    .join()

/** The nearest control of the group that it was in, else the group's heading. */
function around({ place, next, previous }: Hole): HTMLElement | undefined {
  let [after, before] = [following(next), preceding(previous)]
  for (let at: Element | null = place; at; at = at.parentElement) {
    const found = usable(after)[0] ?? usable(before)[0]
    if (found) return found
    if (at.matches(groups)) return at.matches(screens) ? headingOf(at) : heading(at)
    after = following(at.nextElementSibling ?? undefined)
    before = preceding(at.previousElementSibling ?? undefined)
  }
  return undefined
}

const heading = (group: Element): HTMLElement | undefined =>
  group.querySelector<HTMLElement>(headings) ?? undefined

const headingOf = (root: Element): HTMLElement | undefined =>
  heading(root) ?? (root instanceof HTMLElement ? root : undefined)

const theScreen = (): HTMLElement | undefined =>
  document.querySelector<HTMLElement>('main') ?? undefined

const isThere = (element: HTMLElement): boolean => element.isConnected && isUsable(element)

/** What is shown for a moment, such as the Undo of what was just done, is no place to stay. */
const usable = (places: readonly Element[]): readonly HTMLElement[] =>
  places.flatMap(controlsIn).filter((each) => isUsable(each) && !each.closest('[data-passing]'))

function* walk(from: Element | undefined, way: 'nextElementSibling' | 'previousElementSibling') {
  for (let at: Element | null = from ?? null; at; at = at[way]) yield at
}
const following = (from: Element | undefined): readonly Element[] => [
  ...walk(from, 'nextElementSibling'),
]
const preceding = (from: Element | undefined): readonly Element[] => [
  ...walk(from, 'previousElementSibling'),
]
