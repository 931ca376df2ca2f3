import { type Head, isHead, type Segment } from './people-segment.ts'

/** Visits everyone who has, for each word, one of its heads. */
export function scanLike(
  { starts, words, heads }: Segment,
  alike: readonly HeadsOfOne[],
  possible: (place: number) => void,
): void {
  for (let place = 0; place < starts.length - 1; place++) {
    const from = words[place] ?? 0
    const to = words[place + 1] ?? 0
    let isPossible = true
    for (const some of alike) isPossible &&= hasOne(heads, from, to, some)
    if (isPossible) possible(place)
  }
}

/** Heads that one word may have; `ends` marks how those in `narrow` end, and rules most words out. */
export type HeadsOfOne = {
  readonly wide: readonly Head[]
  readonly narrow: readonly Head[]
  readonly ends: Uint8Array
}

export function headsOfOne(all: readonly Head[]): HeadsOfOne {
  const ends = new Uint8Array(0x10000)
  const narrow = all.filter(({ mask }) => (mask & 0xffff) !== 0)
  for (const { letters, mask } of narrow)
    for (let end = 0; end < ends.length; end++)
      if ((end & mask) === (letters & mask & 0xffff)) ends[end] = 1
  return { wide: all.filter((each) => !narrow.includes(each)), narrow, ends }
}

/** Plain loops: every word of everyone is looked at. */
function hasOne(
  heads: Uint32Array,
  from: number,
  to: number,
  { wide, narrow, ends }: HeadsOfOne,
): boolean {
  for (let at = from; at < to; at++) {
    const head = heads[at] ?? 0
    if (isAny(head, wide) || (ends[head & 0xffff] === 1 && isAny(head, narrow))) return true
  }
  return false
}

function isAny(head: number, some: readonly Head[]): boolean {
  for (let each = 0; each < some.length; each++) if (isHead(head, some[each] ?? noHead)) return true
  return false
}

const noHead: Head = { letters: 1, mask: 0 }
