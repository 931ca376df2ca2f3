import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { goTo } from './go-to.ts'

/** Whose card is open at the counter: kept in the address, so that Back works. */
export function useOpenCard(): CustomerId | undefined {
  return useSearch({
    strict: false,
    select: (search: Readonly<Record<string, unknown>>) =>
      typeof search.open === 'string' ? asId<CustomerId>(search.open) : undefined,
  })
}

/** Opens someone's card at the counter from any screen; without an id, the counter alone. */
export function useGoToCard(): (customerId?: CustomerId) => void {
  const navigate = useNavigate()
  return useCallback(
    (customerId?: CustomerId) =>
      void navigate({ to: goTo.counter, search: customerId ? { open: customerId } : {} }),
    [navigate],
  )
}
