import type { RowPanelProps } from '#kit/parts/today.ts'
import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { PrintSheet } from '#ui/print/PrintSheet.tsx'
import { usePrinted } from '#ui/print/use-printed.ts'
import { openJob } from '../repo.ts'
import { jobSheet } from '../rules/job-sheet.ts'
import { JobOnPaper } from './JobOnPaper.tsx'
import { useSignOff } from './use-sign-off.ts'

/** Prints the sheet of a job from its row, as soon as it is read; nothing of it is on the screen. */
export function PrintJob({ about, done }: RowPanelProps) {
  const shop = useShop()
  const [signed] = useSignOff()
  const job = useLive((records) => openJob(records, about), [about])
  if (!job) return null
  return (
    <PrintSheet paper="sheet">
      <JobOnPaper sheet={jobSheet(job, shop)} signed={signed} />
      <PrintedAtOnce done={done} />
    </PrintSheet>
  )
}

/** Part of the sheet, because that stands on the page later than the row that asks for it. */
function PrintedAtOnce({ done }: Pick<RowPanelProps, 'done'>) {
  usePrinted('at once', done)
  return null
}
