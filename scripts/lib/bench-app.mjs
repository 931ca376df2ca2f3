const queries = [
  'mar',
  'mar k',
  'jon',
  'müll',
  'sch',
  'osterk',
  'anna w',
  '4711',
  'scarf',
  'kow',
  'zoë',
  'ngu',
]

/**
 * Measures the built app: from navigation to a search box that answers, from a key to its results
 * in the DOM with layout forced, from Enter to the card.
 */
export async function measureApp(page, url, { rounds, rawGetAll }) {
  const start = []
  const raw = []
  for (let round = 0; round <= rounds; round++) {
    const plain = await rawGetAll()
    const took = await startOnce(page, url)
    // The first round fills the caches of both.
    if (round > 0) {
      raw.push(plain)
      start.push(took)
    }
  }
  const { dom, frames } = await page.evaluate(typeAll, queries)
  const card = await openCards(page)
  const today = await openScreen(page, '#/', rounds)
  const coming = await openScreen(page, '#/coming-up', rounds)
  return { start, rawGetAll: raw, dom, frames, card, today, coming }
}

/** From navigation to rows on the screen, laid out; the first round fills the caches. */
async function openScreen(page, hash, rounds) {
  const times = []
  for (let round = 0; round <= rounds; round++) {
    await page.evaluate(() => {
      window.location.hash = '#/counter'
    })
    await page.waitForFunction(() => document.querySelector('[data-sentence]') === null)
    const took = await page.evaluate(untilRows, hash)
    if (round > 0) times.push(took)
  }
  return times
}

/** Runs in the page. */
function untilRows(hash) {
  const start = performance.now()
  return new Promise((rows) => {
    const watch = new MutationObserver(() => {
      const row = document.querySelector('main [data-sentence]')
      if (!row) return
      row.getBoundingClientRect()
      watch.disconnect()
      rows(performance.now() - start)
    })
    watch.observe(document, { childList: true, subtree: true })
    window.location.hash = hash
  })
}

async function startOnce(page, url) {
  await page.goto('about:blank')
  await page.addInitScript(answerAtOnce)
  await page.goto(new URL('/', url).href)
  await page.waitForFunction(() => window.answered !== undefined)
  return page.evaluate(() => window.answered)
}

/**
 * Runs first in the page: types as soon as there is a search box, and keeps the time from
 * navigation to the first answer.
 */
function answerAtOnce() {
  if (window.location.pathname !== '/') return
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const look = () => {
    const box = document.querySelector('[role=combobox]')
    if (box && box.value !== 'mar') {
      box.focus()
      set.call(box, 'mar')
      box.dispatchEvent(new Event('input', { bubbles: true }))
    }
    if (document.querySelector('[role=option]')) window.answered = performance.now()
    else setTimeout(look, 2)
  }
  look()
}

/** Runs in the page: times every prefix of every query from key to options laid out. */
async function typeAll(typed) {
  const box = document.querySelector('[role=combobox]')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  box.focus()
  const type = async (text) => {
    const before = performance.now()
    set.call(box, text)
    box.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.at(-1) ?? null }))
    await Promise.resolve()
    const options = document.querySelectorAll('[role=option]')
    for (const option of options) option.getBoundingClientRect()
    const took = performance.now() - before
    const count = options.length
    let frame = 0
    await new Promise((go) =>
      requestAnimationFrame(() => {
        frame = document.querySelectorAll('[role=option]').length
        go()
      }),
    )
    await new Promise((go) => setTimeout(go, 20))
    return { took, shown: count > 0 && frame > 0 }
  }
  const dom = []
  let shown = 0
  for (let round = 0; round < 6; round++) {
    for (const query of typed) {
      for (let at = 1; at <= query.length; at++) {
        const { took, shown: isShown } = await type(query.slice(0, at))
        if (round === 0) continue
        dom.push(took)
        shown += Number(isShown)
      }
      await type('')
    }
  }
  return { dom, frames: { shown, all: dom.length } }
}

/** The next customer while a card is open: from Enter to the new card laid out. */
async function openCards(page) {
  const times = []
  const box = page.getByRole('combobox', { name: 'Find a customer' }).first()
  for (let round = 0; round < 45; round++) {
    await box.focus()
    await page.keyboard.type(starts[round % starts.length], { delay: 30 })
    await page.getByRole('option').first().waitFor()
    await page.evaluate(watchEnter)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => window.took !== undefined)
    const took = await page.evaluate(() => window.took)
    if (round >= 5) times.push(took)
    // Nobody serves two customers in less.
    await page.waitForTimeout(600)
  }
  return times
}

const starts = ['mar', 'jon', 'gre', 'kla', 'oli', 'ros', 'ste', 'the']

/** Runs in the page: from the next Enter until the card shows the name and the usual. */
function watchEnter() {
  window.took = undefined
  const chosen = document.querySelector('[role=option][aria-selected=true], [role=option]')
  const name = chosen.textContent.split(/(?=[A-ZÄÖÜ][^ ]* )/)[0].slice(0, 3)
  const open = window.location.hash
  const from = (event) => {
    if (event.key !== 'Enter') return
    const start = performance.now()
    window.removeEventListener('keydown', from, true)
    const look = () => {
      const card = document.querySelector('section[aria-label="Customer card"]')
      const heading = card?.querySelector('h1, h2')?.textContent ?? ''
      const buttons = [...(card?.querySelectorAll('button') ?? [])]
      const usual = buttons.find((each) => each.textContent.startsWith('Log the usual'))
      const isNew = window.location.hash !== open && heading.startsWith(name)
      if (!isNew || !usual) return
      usual.getBoundingClientRect()
      watch.disconnect()
      window.took = performance.now() - start
    }
    const watch = new MutationObserver(look)
    watch.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    })
  }
  window.addEventListener('keydown', from, true)
}
