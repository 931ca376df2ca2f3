import { whatIsHeld } from '#shared/said/allergens.ts'
import type { Product } from '../../catalog/model.ts'
import type { Customer } from '../../customers/model.ts'
import { allergiesOf, type Preference } from '../../preferences/model.ts'
import { contentsIn, type PurchaseLine } from '../model.ts'

type Known = {
  readonly known: readonly Preference[]
  readonly people: Customer['people']
  readonly products: readonly Product[]
}

/** What of these lines they, or someone inside, can't have; in the words of the allergies. */
export function heldIn({ known, people, products }: Known, lines: readonly PurchaseLine[]) {
  const allergies = allergiesOf(known, people)
  return whatIsHeld(allergies, contentsIn(lines, products)).map(({ value }) => value)
}
