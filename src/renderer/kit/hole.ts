/** Where something went away: what went, from where, and what is beside it now. */
export type Hole = {
  readonly gone: Element
  readonly place: Element
  readonly next: Element | undefined
  readonly previous: Element | undefined
  /** It was replaced: a form by the button that opens it, a button by a form. */
  readonly instead: readonly Element[]
}

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
  return {
    ...{ gone, place, instead },
    next: elementFrom(next, 'nextElementSibling'),
    previous: elementFrom(previous, 'previousElementSibling'),
  }
}

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
    const gone = at
    if ([...record.removedNodes].some((each) => each === gone)) at = record[way]
  }
  return at?.parentNode === place ? at : null
}

function elementFrom(
  node: Node | null,
  way: 'nextElementSibling' | 'previousElementSibling',
): Element | undefined {
  if (node instanceof Element) return node
  return (node instanceof CharacterData && node[way]) || undefined
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
