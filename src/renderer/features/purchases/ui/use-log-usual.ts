import { useEffect, useLayoutEffect, useState } from 'react'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useBook } from '#kit/use-book.ts'
import { useSave } from '#kit/use-save.ts'
import { logUsual } from '../deeds/log.ts'
import type { Habits } from '../repo.ts'
import { allergensIn, ownAllergies } from '../rules/allergens.ts'
import { justLogged, type Usual } from '../rules/habits.ts'

/** What the owner is asked before a usual is logged. */
export type Ask = {
  readonly usual: Usual
  readonly about:
    | { readonly is: 'again' }
    | { readonly is: 'contains'; readonly what: readonly string[] }
}

type Sure = { readonly ofContents?: boolean; readonly again?: boolean }

/** Logs a usual once, and asks first when a slip would do harm. */
export function useLogUsual(
  { customerId, onServed, onLog }: Pick<CardPartProps, 'customerId' | 'onServed' | 'onLog'>,
  { known, products, recent }: Habits,
) {
  const book = useBook()
  const { save, saving } = useSave(onServed)
  const [ask, setAsk] = useState<Ask>()
  const stands = ask ? 'asks' : saving ? 'saving' : 'none'
  useLayoutEffect(() => onLog(stands), [onLog, stands])
  // A panel in this place ends the question.
  useLayoutEffect(() => () => onLog('none'), [onLog])
  // Read while the owner looks at the card, so that Enter only writes.
  useEffect(() => {
    const prepare = (): void => void book.prepare(logUsual, { customerId })
    prepare()
    return book.onChange(prepare)
  }, [book, customerId])

  const log = (usual: Usual, sure: Sure = {}) => {
    const what = allergensIn(usual.lines, products, ownAllergies(known, usual.personId))
    if (!sure.ofContents && what.length > 0)
      return setAsk({ usual, about: { is: 'contains', what } })
    if (!sure.again && justLogged(recent, usual.lines, book.clock.now()))
      return setAsk({ usual, about: { is: 'again' } })
    const input = { customerId, usualId: usual.id }
    void save(logUsual, sure.again ? { ...input, confirmedAgain: true } : input).then(() =>
      setAsk(undefined),
    )
  }
  const answer = (yes: boolean): void => {
    if (yes && ask) log(ask.usual, { ofContents: true, again: ask.about.is === 'again' })
    else setAsk(undefined)
  }
  return { ask, answer, log }
}
