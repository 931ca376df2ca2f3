import { useEffect, useState } from 'react'
import { usePrintHere } from '#ui/print/print-here.ts'
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
  // Printed once it stands on the page; the usual sheet is back on it afterwards.
  useEffect(() => {
    if (!asked) return
    const end = () => setAsked(undefined)
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [asked])
  usePrintHere(() => setAsked({ ...usual }))
  return { onPaper: asked ?? usual, print: (what) => setAsked({ ...what }) }
}
