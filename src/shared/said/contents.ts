import { type Unit, unitsIn } from './allergen-units.ts'
import { isOfMilk, isOtherMilk, withSubstitutes } from './substitutes.ts'

/** Something that is in what was said. */
export type Content = {
  readonly is: string
  /** As a rule: "bread" is of wheat, though nobody said so. */
  readonly isImplied: boolean
  /** What it is said to be free of. */
  readonly without: readonly string[]
}

export type Contents = {
  readonly found: readonly Content[]
  /** The words that are not left out, for what the table does not know. */
  readonly words: readonly string[]
}

/** What someone who eats nothing of animals leaves out, as far as the table knows it. */
export const animals = ['dairy', 'egg', 'fish', 'crustaceans', 'molluscs'] as const

/** What a text holds; "2 rolls without nuts and 3 almond buns" is two things. */
export function contentsOf(text: string): Contents {
  const things = thingsIn(withSubstitutes(unitsIn(text)))
  return {
    found: things.flatMap(foundIn),
    // "Rice pudding" is known as a whole, and is still of rice.
    words: things.flatMap((parts) =>
      parts.flatMap(({ units }) => units.flatMap(({ text }) => [text, ...text.split(' ')])),
    ),
  }
}

/** What stands between two commas, or between "with" and "and". */
type Part = {
  readonly units: Unit[]
  /** "without …": said of this part and those before it. */
  readonly left: string[]
  /** "…-free", "vegan": said of this part; where nothing else is in it, of those before it. */
  readonly free: string[]
}

const emptyPart = (): Part => ({ units: [], left: [], free: [] })

function foundIn(parts: readonly Part[]): readonly Content[] {
  return parts.flatMap((part, at) => {
    const after = parts.slice(at + 1)
    const without = [
      ...[...part.left, ...part.free],
      ...after.flatMap(({ units, left, free }) => (units.length === 0 ? [...left, ...free] : left)),
    ]
    const hasOtherMilk = part.units.some(isOtherMilk) || after.some(isMilkAlone)
    const isRye = part.units.some(({ meaning }) => meaning?.named?.includes('rye'))
    return part.units.flatMap(({ meaning }): readonly Content[] => {
      const { named = [], implied = [], isMilky, isWheatDish } = meaning ?? {}
      if ((isMilky && hasOtherMilk) || (isWheatDish && isRye)) return []
      return [
        ...named.map((is) => ({ is, isImplied: false, without })),
        ...implied.map((is) => ({ is, isImplied: true, without })),
      ]
    })
  })
}

/** "flat white, oat": nothing else is in that part. */
const isMilkAlone = ({ units }: Part): boolean => units.some(isOtherMilk) && units.every(isOfMilk)

function thingsIn(units: readonly Unit[]): readonly (readonly Part[])[] {
  const things: Part[][] = []
  const freed = freedIn(units)
  let part = emptyPart()
  let isLeft = false
  const startThing = (): void => {
    part = emptyPart()
    isLeft = false
    things.push([part])
  }
  const startPart = (): void => {
    part = emptyPart()
    things.at(-1)?.push(part)
  }
  startThing()
  units.forEach((unit, at) => {
    const step = stepAt(units, at, {
      isLeft,
      isFree: freed.has(at),
      isBegun: part.units.length > 0,
    })
    if (step === 'thing') startThing()
    if (step === 'part') startPart()
    if (unit.is === 'no') isLeft = true
    if (unit.is === 'with' && step === 'part') isLeft = false
    if (unit.is === 'comma' && step === 'part') isLeft = false
    if (unit.is === 'vegan') part.free.push(...animals)
    if (unit.is === 'word') take(part, unit, freed.has(at) ? 'free' : isLeft ? 'left' : 'units')
  })
  return things
}

type Place = { readonly isLeft: boolean; readonly isFree: boolean; readonly isBegun: boolean }

/** Where something else begins. */
function stepAt(
  units: readonly Unit[],
  at: number,
  { isLeft, isFree, isBegun }: Place,
): 'thing' | 'part' | undefined {
  const isCountNext = units[at + 1]?.is === 'count'
  const { is, text } = units[at] ?? { is: 'word', text: '' }
  if (is === 'item' || ((is === 'comma' || is === 'and') && isCountNext)) return 'thing'
  if (is === 'count') return /^\d/.test(text) && isBegun ? 'thing' : undefined
  if (is === 'with') return units[at - 1]?.is === 'no' ? undefined : 'part'
  if (is === 'and') return isLeft || isFree ? undefined : 'part'
  if (is === 'comma') return isLeft && goesOn(units, at) ? undefined : 'part'
  return undefined
}

function take(part: Part, unit: Unit, to: 'units' | 'left' | 'free'): void {
  const { named = [], implied = [] } = unit.meaning ?? {}
  if (to === 'units') part.units.push(unit)
  else part[to].push(...(named.length > 0 ? named : implied))
}

/** "without nuts, eggs or milk": the comma does not end what is left out. */
function goesOn(units: readonly Unit[], at: number): boolean {
  const rest = units.slice(at + 1)
  const end = rest.findIndex(({ is }) => ['with', 'item', 'no', 'count'].includes(is))
  return rest.slice(0, end < 0 ? rest.length : end).some(({ is }) => is === 'or')
}

/** The words that "free" is said of: "gluten and dairy free", "gluten- und laktosefrei", "non-dairy". */
function freedIn(units: readonly Unit[]): ReadonlySet<number> {
  const freed = new Set<number>()
  units.forEach(({ is, text, joins }, at) => {
    if (is === 'non') freed.add(at + 1)
    if (is !== 'free' || units[at - 1]?.is !== 'word') return
    // "eggless", "nusslos"; alone it is Spanish "los".
    if (/^l/.test(text) && !joins) return
    freed.add(at - 1)
    for (let before = at - 2; before > 0; before -= 2) {
      const word = units[before - 1]
      if (!isLink(units[before]) || word?.is !== 'word') break
      if (!word.hangs && (joins || !isFacet.test(word.text))) break
      freed.add(before).add(before - 1)
    }
  })
  return freed
}

const isLink = (unit: Unit | undefined): boolean =>
  unit?.is === 'and' || unit?.is === 'or' || unit?.is === 'comma'

/** What food is said to be free of, in the form it has there: who buys almonds says "almonds". */
const isFacet =
  /^(?:gluten|wheat|dairy|lactose|egg|nut|soy|soya|sugar|weizen|laktose|lactosa|soja)$/
