import { useFeatures } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import type { Day } from '#shared/base/day.ts'
import { PrintSheet } from '#ui/print/PrintSheet.tsx'
import { printedList, printedSlip } from '../rules/printed.ts'
import type { Loaded } from './load-coming.ts'
import { PrintedDay } from './PrintedDay.tsx'
import { Slip } from './Slip.tsx'
import type { Printing } from './use-printing.ts'

type Props = { readonly day: Day; readonly loaded: Loaded; readonly printing: Printing }

/** What stands on the paper: the day's list, or the slip or job sheet that was asked for. */
export function Printed({ day, loaded, printing }: Props) {
  const shop = useShop()
  const { rows, faces, names } = loaded
  const { slipOf, paper, end } = printing
  const JobSheet = useFeatures().find(({ jobSheet }) => jobSheet)?.jobSheet
  if (slipOf?.sheetOf !== undefined && JobSheet)
    return <JobSheet about={slipOf.sheetOf} done={end} />
  return (
    <PrintSheet paper={paper}>
      {slipOf ? (
        <Slip slip={printedSlip(slipOf, faces, shop)} />
      ) : (
        <PrintedDay list={printedList(day, rows, faces, names, shop)} />
      )}
    </PrintSheet>
  )
}
