import axe from 'axe-core'
import type { Page } from 'playwright'

/**
 * Accessibility faults on the page, one line each; empty when there are none. Only what axe calls
 * serious or critical counts. `rules` limits the check, for a second run on the same page.
 */
export async function barriersOn(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  // Evaluated, not added as a script: the page's own policy allows no foreign script and stays on.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (only) => {
    // The page's axe is the package evaluated above.
    const there = (window as unknown as { readonly axe: typeof axe }).axe
    const found = await there.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: [...only] } : {}),
    })
    return found.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      places: nodes.map(({ html, failureSummary }) => ({ html, why: failureSummary ?? '' })),
    }))
  }, rules)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, places }) => `${id} in ${places.length}: ${sayPlace(places[0])}`)
}

const sayPlace = (place: { readonly html: string; readonly why: string } | undefined): string =>
  place ? `${place.html.slice(0, 160)} (${place.why.replace(/\s+/g, ' ').slice(0, 200)})` : ''

/** How far the page scrolls sideways, in pixels, and what is too wide; there should be none. */
export function sidewaysOn(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const root = document.documentElement
    const screen = document.querySelector('main')
    const over = [root, ...(screen ? [screen] : [])].map((box) => box.scrollWidth - box.clientWidth)
    const by = Math.max(...over)
    if (by <= 0) return undefined
    const wide = [...document.querySelectorAll('main *')].find(
      (each) => each.getBoundingClientRect().right > root.clientWidth + 1,
    )
    return `${by} px too wide: ${wide?.outerHTML.slice(0, 160) ?? 'the page'}`
  })
}
