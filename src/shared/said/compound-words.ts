import { lexicon } from './allergen-lexicon.ts'

/**
 * The parts of a German compound, as far as the table knows one of them: "Haselnusscreme" is
 * "haselnuss" and "creme", "laktosefreie" is "laktose" and "freie".
 */
export function partsOf(word: string): readonly string[] {
  const { meanings } = lexicon()
  if (meanings.has(word)) return [word]
  const [, body, tail] = tailed.exec(word) ?? []
  if (body !== undefined && tail !== undefined) {
    const parts = partsOf(body)
    const isKnown = parts.some((part) => meanings.has(part))
    if (isKnown || (tail.startsWith('frei') && body.length > 2)) return [...parts, tail]
  }
  return byStart(word) ?? byEnd(word) ?? [word]
}

const tailed =
  /^(.+?)(frei(?:e[rsnm]?)?|freies|los(?:e[rsnm]?)?|less|haltig(?:e[rsnm]?)?|allergi[ek]\w*|allergisch\w*|intoleran[zt]\w*|unvertr(?:a|ae)glich\w*)$/

const shortest = 3

/** The longest known beginning. */
function byStart(word: string): readonly string[] | undefined {
  const { starts } = lexicon()
  for (let end = word.length - shortest; end >= shortest; end--) {
    const start = word.slice(0, end)
    if (starts.has(start)) return [start, ...partsAfter(word.slice(end))]
  }
  return undefined
}

/** The longest known end. */
function byEnd(word: string): readonly string[] | undefined {
  const { ends, meanings } = lexicon()
  for (let at = shortest; at <= word.length - shortest; at++) {
    const end = word.slice(at)
    if (!ends.has(end)) continue
    const body = word.slice(0, at)
    const bare = joints.map((joint) => withoutEnd(body, joint)).find((each) => meanings.has(each))
    return [bare ?? body, end]
  }
  return undefined
}

/** What stands between the parts of a compound: Mandel-n, Tag-es. */
const joints = ['n', 'en', 's', 'es', 'er', 'e']

function partsAfter(rest: string): readonly string[] {
  const { meanings } = lexicon()
  const ways = [
    rest,
    ...joints.filter((each) => rest.startsWith(each)).map((each) => rest.slice(each.length)),
  ]
  const known = ways.find(
    (way) => meanings.has(way) || (way.length > shortest && partsOf(way).length > 1),
  )
  return known === undefined ? [rest] : partsOf(known)
}

const withoutEnd = (word: string, end: string): string =>
  word.endsWith(end) ? word.slice(0, -end.length) : word
