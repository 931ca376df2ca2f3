import { controlsIn, isUsable } from './controls.ts'

/** Where something went away: what went, from where, and what is beside it now. */
type Hole = {
  readonly gone: Element
  readonly place: Element
  readonly next: Element | undefined
  readonly previous: Element | undefined
  /** It was replaced: a form by the button that opens it, a button by a form. */
  readonly instead: readonly Element[]
}

const layers = 'form, dialog, [role=dialog], [role=menu], [role=listbox]'
const screens = 'main, dialog, [role=dialog]'
const groups = `section, aside, fieldset, form, ${screens}`
const headings = 'h1, h2, h3'

/** The hole that `lost` left, from what changed in the page; absent when all around it went, too. */
export function holeOf(lost: Element, records: readonly MutationRecord[]): Hole | undefined {
  if (lost.isConnected) return hiddenHole(lost)
  let gone: Node = lost
  let found: MutationRecord | undefined
  for (const record of records) {
    const removed = [...record.removedNodes].find((each) => each.contains(gone))
    if (!removed) continue
    if (found?.target.isConnected) break
    found = record
    gone = record.target.isConnected ? removed : record.target
  }
  if (!(found?.target instanceof Element && found.target.isConnected && gone instanceof Element))
    return undefined
  const place = found.target
  const beside = { next: found.nextSibling, previous: found.previousSibling }
  const next = stillIn(place, beside.next, 'nextSibling', records)
  const previous = stillIn(place, beside.previous, 'previousSibling', records)
  const added = records.flatMap((each) => (each.target === place ? [...each.addedNodes] : []))
  const instead = added.filter(
    (each): each is Element =>
      each instanceof Element &&
      each.parentElement === place &&
      (next === null || each.nextSibling === next || added.some((one) => one === each.nextSibling)),
  )
  return { gone, place, next: nextElement(next), previous: elementBefore(previous), instead }
}

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
  return usable(hole.instead)[0] ?? rowBeside(hole, lost) ?? around(hole) ?? headingOf(root)
}

/** What opened the form, the dialog or the menu that went. */
function opener(
  hole: Hole | undefined,
  layer: Element,
  trail: readonly HTMLElement[],
): HTMLElement | undefined {
  const before = trail.find((each) => !layer.contains(each))
  // The screen as a whole opened nothing.
  const isOpener = before && isThere(before) && !before.matches('main')
  return isOpener && !hole?.gone.contains(before) ? before : undefined
}

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

/** A neighbour may have gone in the same moment; then its own neighbour counts. */
function stillIn(
  place: Element,
  neighbour: Node | null,
  way: 'nextSibling' | 'previousSibling',
  records: readonly MutationRecord[],
): Node | null {
  let at = neighbour
  for (const record of records) {
    if (!at || at.parentNode === place) return at
    if ([...record.removedNodes].includes(at as ChildNode)) at = record[way]
  }
  return at?.parentNode === place ? at : null
}

const nextElement = (node: Node | null): Element | undefined => {
  for (let at = node; at; at = at.nextSibling) if (at instanceof Element) return at
  return undefined
}
const elementBefore = (node: Node | null): Element | undefined => {
  for (let at = node; at; at = at.previousSibling) if (at instanceof Element) return at
  return undefined
}

/** It is there, but can't be seen. */
function hiddenHole(lost: Element): Hole | undefined {
  let gone = lost
  while (gone.parentElement && !gone.parentElement.checkVisibility()) gone = gone.parentElement
  const place = gone.parentElement
  if (!place) return undefined
  const [next, previous] = [gone.nextElementSibling, gone.previousElementSibling]
  return { gone, place, next: next ?? undefined, previous: previous ?? undefined, instead: [] }
}
