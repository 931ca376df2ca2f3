import { useEffect, useEffectEvent, useState } from 'react'

/**
 * A press that comes while a panel still reads what it saves with (products, closed days) counts: it
 * is done as soon as that is there. Done before, it would save the words without their price or day.
 */
export function useOnceRead(
  isRead: boolean,
  act: () => void,
): { readonly press: () => void; readonly isWaiting: boolean } {
  const [isWanted, setWanted] = useState(false)
  const doIt = useEffectEvent(act)
  useEffect(() => {
    if (!isWanted || !isRead) return
    setWanted(false)
    doIt()
  }, [isWanted, isRead])
  return { press: () => (isRead ? act() : setWanted(true)), isWaiting: isWanted }
}
