import { useState } from 'react'
import { usePrintHere } from '#ui/print/print-here.ts'
import { usePrinted } from '#ui/print/use-printed.ts'
import type { OpenJob } from '../rules/job-sheet.ts'

/** What stands on the paper. */
export type OnPaper =
  | { readonly is: 'away' }
  | { readonly is: 'keys' }
  | { readonly is: 'job'; readonly job: OpenJob }

const usual: OnPaper = { is: 'away' }

export type Printing = { readonly onPaper: OnPaper; readonly print: (what: OnPaper) => void }

/** What is printed next; where nothing was asked for, the sheet for whoever stands in. */
export function usePrinting(): Printing {
  const [asked, setAsked] = useState<OnPaper>()
  // The usual sheet is back on the paper afterwards.
  usePrinted(asked, () => setAsked(undefined))
  usePrintHere(() => setAsked({ ...usual }))
  return { onPaper: asked ?? usual, print: (what) => setAsked({ ...what }) }
}
