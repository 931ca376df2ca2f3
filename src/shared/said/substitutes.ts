import { type Unit, wordSet } from './allergen-units.ts'
import {
  drinkBases,
  groundOrNoodles,
  milkish,
  otherGrains,
  otherStarches,
  plantBases,
} from './allergen-words.ts'

/** Oat milk is no milk, and rice noodles are not of wheat: those words then mean nothing. */
export const withSubstitutes = (units: readonly Unit[]): readonly Unit[] =>
  units.map((unit, at) => {
    const { text, meaning } = unit
    if (!meaning) return unit
    const beside = besideIn(units, at)
    const isBeside = (isIt: (text: string) => boolean): boolean => beside.some(isIt)
    const isPlant = made.some(({ isIt, isBase }) => isIt(text) && isBeside(isBase))
    if (isPlant) return { ...unit, meaning: {}, isSubstitute: true }
    if (meaning.isMilky && isBeside(isDrinkBase)) return { ...unit, meaning: {} }
    const isOther = isBeside(isGrain) || (isGround(text) && isBeside(isStarch))
    if (!isOther || !meaning.implied) return unit
    const implied = meaning.implied.filter((is) => is !== 'wheat')
    return { ...unit, meaning: { ...meaning, implied } }
  })

/** The word before, and the one after "of", "aus" or "de"; Spanish says "vegetal" after. */
function besideIn(units: readonly Unit[], at: number): readonly string[] {
  const [before, next, afterNext] = [units[at - 1], units[at + 1], units[at + 2]]
  return [
    ...(before && before.is !== 'comma' ? [before.text] : []),
    ...(next?.is === 'of' && afterNext ? [afterNext.text] : []),
    ...(next && /^vegetal(?:es)?$/.test(next.text) ? [next.text] : []),
  ]
}

/** "oat" and "hazelnut milk": they take the place of milk in a drink. */
export const isOtherMilk = ({ text, isSubstitute }: Unit): boolean =>
  isSubstitute === true || isDrinkBase(text)

/** Nothing but a milk of some kind: "oat", "almond milk". */
export const isOfMilk = ({ text }: Unit): boolean => isMilkBase(text) || isMilk(text)

const isDrinkBase = wordSet(drinkBases)
const isMilkBase = wordSet(plantBases.milk)
const isMilk = wordSet(milkish.milk)
const made = (['milk', 'cream', 'other', 'butter'] as const).map((kind) => ({
  isIt: wordSet(milkish[kind]),
  isBase: wordSet(plantBases[kind]),
}))
const isGrain = wordSet(otherGrains)
const isStarch = wordSet(otherStarches)
const isGround = wordSet(groundOrNoodles)
