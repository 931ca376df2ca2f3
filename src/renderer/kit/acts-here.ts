import { useEffect, useRef } from 'react'
import type { ActionHere } from './letters.ts'
import { useSay } from './use-words.ts'

/** Something that a letter starts on the screen that is shown; the palette lists it. */
export type ActHere = {
  readonly id: string
  readonly label: string
  /** '' for none. */
  readonly keys: string
  readonly run: () => void
}

const offers = new Set<() => readonly ActHere[]>()

/** Lists these in the palette while the caller is shown. */
export function useOfferActs(acts: readonly ActHere[]): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const offer = () => latest.current
    offers.add(offer)
    return () => void offers.delete(offer)
  }, [])
}

/** The same for actions of a card or a page. */
export function useOfferActions(
  actions: readonly ActionHere[],
  run: (action: ActionHere) => void,
): void {
  const say = useSay()
  useOfferActs(
    actions.map((action) => ({
      id: action.id,
      label: say(action.label),
      keys: action.letter,
      run: () => run(action),
    })),
  )
}

export const actsHere = (): readonly ActHere[] => [...offers].flatMap((offer) => offer())
