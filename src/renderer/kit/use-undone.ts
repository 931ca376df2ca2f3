import { useEffect, useEffectEvent } from 'react'
import type { Change } from '#shared/book/change.ts'
import { useBook } from './use-book.ts'

/** Calls `hear` when that deed is undone by another way: by key, from Just now or from History. */
export function useUndone(of: Change | undefined, hear: () => void): void {
  const { onChange } = useBook()
  const heard = useEffectEvent(hear)
  useEffect(
    () =>
      onChange((change) => {
        if (of && change.undoes === of.id) heard()
      }),
    [of, onChange],
  )
}
