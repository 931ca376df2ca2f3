import { useMemo, useState } from 'react'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { Habits } from '../repo.ts'
import { type Choice, choicesFor } from '../rules/choose.ts'
import { shelfOf } from '../rules/read-lines.ts'
import { knownTotal } from '../rules/totals.ts'
import { words } from '../words/en.ts'
import type { Option } from './PickField.tsx'

/** What is typed, what it may mean, and which of it Enter takes. */
export function useChoices(products: Habits['products'], startWith = '') {
  const w = useWords(words)
  const money = useMoney()
  const [typed, setTyped] = useState(startWith)
  const [marked, setMarked] = useState(0)
  const shelf = useMemo(() => shelfOf(products), [products])
  const choices = useMemo(() => choicesFor(typed, products, shelf), [typed, products, shelf])
  const hint = (choice: Choice) =>
    choice.key === 'as typed' && choices.length > 1 ? w('asTyped') : undefined
  const options = choices.map((choice): Option => {
    const total = knownTotal(choice.lines)
    const more = total === undefined ? hint(choice) : money(total)
    return { key: choice.key, label: choice.words, ...(more ? { more } : {}) }
  })
  return {
    typed,
    choices,
    clear: () => setTyped(''),
    field: { typed, onType: setTyped, options, marked, onMark: setMarked },
    /** The one Enter takes. */
    chosen: choices[marked],
  }
}
