import { type RefObject, useLayoutEffect } from 'react'
import { isRoll, type Paper } from './paper.ts'

const pixelsPerMillimetre = 96 / 25.4
/** Printers take no longer page; what is longer goes on after a cut. */
const longest = 1000
/** A line that is laid out a hair taller on paper must not start a second page. */
const slack = 4

/** A roll has no pages: its one page is as long as what stands on it. */
export function useRollLength(sheet: RefObject<HTMLElement | null>, paper: Paper): void {
  useLayoutEffect(() => {
    if (!isRoll(paper)) return
    const length = new CSSStyleSheet()
    const measure = () => {
      const millimetres = Math.ceil(heightOf(sheet.current) / pixelsPerMillimetre) + slack
      const page = `size: ${paper} ${Math.min(longest, millimetres)}mm`
      length.replaceSync(`@page roll { ${page}; margin: 0 }`)
    }
    measure()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, length]
    // What is printed may have changed since, and its letters have come.
    window.addEventListener('beforeprint', measure)
    return () => {
      window.removeEventListener('beforeprint', measure)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== length)
    }
  })
}

/** It has no height while it is hidden, so it is laid out out of sight for a moment. */
function heightOf(sheet: HTMLElement | null): number {
  if (!sheet) return 0
  sheet.dataset.measured = ''
  const { offsetHeight } = sheet
  delete sheet.dataset.measured
  return offsetHeight
}
