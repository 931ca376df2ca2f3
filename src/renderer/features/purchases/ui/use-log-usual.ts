import { useEffect, useLayoutEffect } from 'react'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useBook } from '#kit/use-book.ts'
import { useQuestion } from '#kit/use-question.ts'
import { useSave } from '#kit/use-save.ts'
import { logUsual } from '../deeds/log.ts'
import type { Usual } from '../rules/habits.ts'

/** Logs a usual once. What it asks first is asked in place: the next name may have been begun. */
export function useLogUsual({
  customerId,
  onServed,
  onLog,
}: Pick<CardPartProps, 'customerId' | 'onServed' | 'onLog'>) {
  const book = useBook()
  const [asked, ask] = useQuestion()
  const { save, saving } = useSave(onServed, undefined, ask)
  const stands = asked ? 'asks' : saving ? 'saving' : 'none'
  useLayoutEffect(() => onLog(stands), [onLog, stands])
  // A panel in this place ends the question.
  useLayoutEffect(() => () => onLog('none'), [onLog])
  // Read while the owner looks at the card, so that Enter only writes.
  useEffect(() => {
    const prepare = (): void => void book.prepare(logUsual, { customerId })
    prepare()
    return book.onChange(prepare)
  }, [book, customerId])
  const log = (usual: Usual): void => void save(logUsual, { customerId, usualId: usual.id })
  return { asked, log }
}
