import { type RefObject, useCallback, useLayoutEffect } from 'react'
import type { SearchBoxHold } from '#kit/parts/search.ts'
import { useShop } from '#kit/use-shop.ts'
import { useTellIgnored } from '#kit/use-tell-ignored.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import type { CardState, Does, Happening } from '../rules/till.ts'
import { happenOn, logOf, settle } from '../state.ts'
import { words } from '../words/en.ts'

type Parts = {
  readonly customerId: CustomerId
  readonly isRead: boolean
  /** A panel is open in the place of the main button. */
  readonly isBusy: boolean
  readonly usual: RefObject<HTMLButtonElement | null>
  readonly search: RefObject<SearchBoxHold | null>
}

/** Does what the rules of the till say: presses the main button now, or as soon as it is there. */
export function useTill({ customerId, isRead, isBusy, usual, search }: Parts) {
  const tellIgnored = useTellIgnored()
  const { trade } = useShop()
  const cardNow = (): CardState => {
    if (!isRead) return 'unread'
    if (isBusy || logOf(customerId) === 'asks') return 'busy'
    return usual.current ? 'ready' : 'no usual'
  }
  const act = (what: Happening): Does => {
    const does = happenOn(customerId, what)
    if (does === 'log') usual.current?.click()
    if (does === 'no usual') {
      settle(customerId, 'not logged')
      if (trade === 'counter') tellIgnored(words.say('noUsual'))
    }
    return does
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it happens once, when it is read
  useLayoutEffect(() => {
    if (isRead) act({ is: 'read', card: cardNow() })
  }, [isRead])
  const onLog = useCallback(
    (log: 'none' | 'saving' | 'asks') => {
      const wasSaving = logOf(customerId) === 'saving'
      if (happenOn(customerId, { is: 'log', log }) === 'search') search.current?.focus()
      if (log === 'asks' || (wasSaving && log === 'none')) settle(customerId, 'not logged')
    },
    [customerId, search],
  )
  return { act, cardNow, onLog }
}
