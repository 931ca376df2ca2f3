import { useMemo, useState } from 'react'
import { whatIsHeld } from '#shared/said/allergens.ts'
import { allergiesOf } from '../../preferences/model.ts'
import { contentsIn } from '../model.ts'
import type { Habits } from '../repo.ts'
import { choicesFor } from '../rules/choose.ts'
import { shelfOf } from '../rules/read-lines.ts'
import { knownTotal } from '../rules/totals.ts'

/** The typed text, its matches, their allergens in it, and the match Enter takes. */
export function useChoices({ products, known, people }: Habits, startWith = '') {
  const [typed, setTyped] = useState(startWith)
  const [marked, setMarked] = useState(0)
  const shelf = useMemo(() => shelfOf(products), [products])
  const choices = useMemo(() => choicesFor(typed, products, shelf), [typed, products, shelf])
  const allergies = useMemo(() => allergiesOf(known, people), [known, people])
  const options = choices.map(({ key, words: label, lines, guessed }) => ({
    key,
    label,
    asTyped: !guessed && choices.length > 1,
    total: knownTotal(lines),
    allergens: whatIsHeld(allergies, contentsIn(lines, products)).map(({ value }) => value),
  }))
  return {
    choices,
    clear: () => setTyped(''),
    options,
    field: { typed, onType: setTyped, marked, onMark: setMarked },
    /** The one Enter takes. */
    chosen: choices[marked],
  }
}
