import { useCallback, useState } from 'react'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useSay } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { useReport } from '#ui/use-report.ts'
import { ownersOfCode } from '../repo.ts'
import { useScan } from './use-scan.ts'

type Box = {
  readonly open: (id: CustomerId) => void
  /** Several people have this very code: the owner chooses. */
  readonly show: (code: string) => void
  readonly focus: () => void
  readonly isBox: (target: EventTarget | null) => boolean
}

/** How many candidates with these digits are checked. */
const looked = 50

/** A scanned card opens from anywhere; a new one asks whose it is. */
export function useWhoseCode({ open, show, focus, isBox }: Box) {
  const { people, records } = useBook()
  const [code, setCode] = useState<string>()
  const asks = useFeatures().some((feature) => feature.newFace?.giveCode !== undefined)

  const onScan = useCallback(
    (scanned: string, target: EventTarget | null): boolean => {
      const findPossible = () => people.find(scanned, looked).map((each) => each.id)
      // In another field an unknown code is meant for that field: a serial number, say.
      if (isField(target) && !isBox(target) && findPossible().length === 0) return false
      const ask = (): void => {
        if (asks) setCode(scanned)
        else show(scanned)
        focus()
      }
      const owners = people.whole().then(() => ownersOfCode(records, findPossible(), scanned))
      void owners.then(([only, ...others]) => {
        if (only === undefined) ask()
        else if (others.length > 0) show(scanned)
        else open(only)
      })
      return true
    },
    [asks, focus, isBox, open, people, records, show],
  )
  useScan(onScan)

  return { code, forget: () => setCode(undefined), give: useGiveCode() }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** Gives the scanned code to the customer; false when it could not be saved. */
function useGiveCode(): (id: CustomerId, code: string) => Promise<boolean> {
  const book = useBook()
  const features = useFeatures()
  const say = useSay()
  const report = useReport()
  return useCallback(
    async (id, code) => {
      const part = features.find((feature) => feature.newFace?.giveCode)?.newFace
      const done = await part?.giveCode?.(book, id, code)
      if (done && !done.ok) report({ tone: 'trouble', text: say(done.error) })
      return done?.ok ?? false
    },
    [book, features, report, say],
  )
}
