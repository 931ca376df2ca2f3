import { useMemo, useState } from 'react'
import { useShop } from '#kit/use-shop.ts'
import { useSay } from '#kit/use-words.ts'
import { linesSaid } from '../deeds/lines-said.ts'
import { knownTotal, type PurchaseLine } from '../model.ts'
import type { Habits } from '../repo.ts'
import { choicesFor } from '../rules/choose.ts'
import { heldIn } from '../rules/held.ts'
import { shelfOf } from '../rules/read-lines.ts'

type Typing = {
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Of what is typed, the words that are read; absent: all. */
  readonly meant?: string
}

/** The typed text, its matches, their allergens in it, and the match Enter takes. */
export function useChoices(habits: Habits, { typed, onType, meant = typed }: Typing) {
  const { products } = habits
  const say = useSay()
  const sayLines = (lines: readonly PurchaseLine[]): string => {
    const said = linesSaid(lines)
    return typeof said === 'string' ? said : say(said)
  }
  const [marked, setMarked] = useState(0)
  const shelf = useMemo(() => shelfOf(products), [products])
  const { language, currency } = useShop()
  const choices = useMemo(
    () => choicesFor(meant, products, shelf, { language, currency }),
    [meant, products, shelf, language, currency],
  )
  const labels = choices.map(({ lines }) => sayLines(lines))
  const options = choices.map(({ key, lines, guessed }, at) => ({
    key,
    label: labels[at] ?? '',
    // What else could be meant by the same words is told apart by the price of one.
    each: labels.indexOf(labels[at] ?? '') < at ? lines.at(-1)?.price : undefined,
    asTyped: !guessed && choices.length > 1,
    total: knownTotal(lines),
    allergens: heldIn(habits, lines),
  }))
  return {
    choices,
    options,
    field: { typed, onType, marked, onMark: setMarked },
    /** The one Enter takes. */
    chosen: choices[marked],
  }
}
