import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { ComingRow } from '#kit/parts/coming.ts'
import { usePageLetters } from '#kit/use-page-letters.ts'
import { useShop } from '#kit/use-shop.ts'
import type { Day } from '#shared/base/day.ts'
import type { Paper } from '#ui/print/paper.ts'
import { usePrintHere } from '#ui/print/print-here.ts'
import { usePrinted } from '#ui/print/use-printed.ts'
import { listPapers, paperFor } from '../rules/paper.ts'
import { listIsPrinted, useComingUp } from '../state.ts'

export type Printing = {
  /** The slip of this row is on the paper; absent: the list of the day. */
  readonly slipOf?: ComingRow
  /** Printed as soon as it stands on the page. */
  readonly isAsked: boolean
  readonly paper: Paper
  readonly papers: readonly Paper[]
  readonly choose: (paper: Paper) => void
  readonly print: (slipOf?: ComingRow) => void
  /** The list is back on the paper. */
  readonly end: () => void
}

type Asked = { readonly slipOf?: ComingRow }

/** What is printed next, and on which paper: that belongs to the printer, so it stays on this device. */
export function usePrinting(day: Day): Printing {
  const { trade } = useShop()
  const [kept, choose] = useLocalStorage<string>({
    key: 'the-usual-paper',
    defaultValue: 'sheet',
    getInitialValueInEffect: false,
  })
  const toPrint = useComingUp((state) => state.toPrint)
  const [asked, setAsked] = useState<Asked>()
  const print = (slipOf?: ComingRow) => setAsked(slipOf ? { slipOf } : {})

  const end = () => setAsked(undefined)

  // A job's sheet is printed by itself, once it is read.
  usePrinted(asked?.slipOf?.sheetOf === undefined ? asked : undefined, end)
  useEffect(() => {
    if (toPrint !== day) return
    listIsPrinted()
    setAsked({})
  }, [toPrint, day])
  usePrintHere(() => print())
  usePageLetters((letter) => (letter === 'P' ? () => print() : undefined))
  return {
    ...asked,
    isAsked: asked !== undefined,
    paper: paperFor(kept, trade, asked?.slipOf ? 'slip' : 'list'),
    papers: listPapers(trade),
    choose,
    print,
    end,
  }
}
