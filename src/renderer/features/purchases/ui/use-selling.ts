import { useEffectEvent, useLayoutEffect } from 'react'
import type { PanelProps } from '#kit/parts/counter.ts'

/** Tells once that a sale is being saved, before the next key. */
export function useSelling(isSelling: boolean, onSelling: PanelProps['onSelling']): void {
  const tell = useEffectEvent(() => onSelling?.())
  useLayoutEffect(() => {
    if (isSelling) tell()
  }, [isSelling])
}
