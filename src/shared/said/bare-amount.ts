import type { ShopMoney } from './currency-marks.ts'
import { type FoundAmount, findAmounts } from './find-amounts.ts'
import { isNoPrice } from './no-price.ts'
import { plainOf } from './plain.ts'

/** "2 loaves 7.80": a number with cents after a thing's name, which may be its price. */
export const bareAmounts = (whole: string, shop: ShopMoney): readonly FoundAmount[] =>
  findAmounts(whole, shop).filter(({ start, end, isMarked, other }) => {
    const [before, behind] = [whole.slice(0, start), whole.slice(end)]
    const isOfThing = /\p{L}[’')]*[\s,:–-]+$/u.test(before) && endOfThing.test(behind)
    const isClear = !isMarked && other === undefined && /\d[.,]\d\d$/.test(whole.slice(start, end))
    return isClear && isOfThing && !isNoPrice(plainOf(before), plainOf(behind))
  })

const endOfThing = /^\s*(?:$|[,;\n]|(?:\+|and|und|y)\s)/i
