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
 * Measures the built app itself: from navigation to a search box that answers, from a key to its
 * results in the DOM with layout forced, from Enter to the card.
 */
export async function measureApp(context, url, { rounds, rawGetAll }) {
  const page = context.pages()[0]
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
  console.log('Keys and cards in the app…')
  const { dom, frames } = await page.evaluate(typeAll, queries)
  const card = await openCards(page)
  return { start, rawGetAll: raw, dom, frames, card }
}

async function startOnce(page, url) {
  await page.goto('about:blank')
  await page.goto(`${url}/`)
  await page.getByRole('combobox', { name: 'Find a customer' }).first().waitFor()
  return page.evaluate(async () => {
    const box = document.querySelector('[role=combobox]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
    box.focus()
    set.call(box, 'mar')
    box.dispatchEvent(new Event('input', { bubbles: true }))
    while (!document.querySelector('[role=option]')) await new Promise((go) => setTimeout(go, 1))
    const answered = performance.now()
    set.call(box, '')
    box.dispatchEvent(new Event('input', { bubbles: true }))
    return answered
  })
}

/** Runs in the page: every prefix of every query, each from key to options laid out. */
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

async function openCards(page) {
  const times = []
  const box = page.getByRole('combobox', { name: 'Find a customer' }).first()
  for (let round = 0; round < 40; round++) {
    await box.focus()
    await box.fill('')
    await page.keyboard.type(queries[round % 4].slice(0, 3), { delay: 20 })
    await page.getByRole('option').first().waitFor()
    await page.evaluate(() => {
      window.took = undefined
      window.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Enter') return
          const from = performance.now()
          const look = () => {
            const card = document.querySelector(
              '[role=region][aria-label="Customer card"], section[aria-label="Customer card"]',
            )
            const buttons = [...(card?.querySelectorAll('button') ?? [])]
            const usual = buttons.find((each) => each.textContent.startsWith('Log the usual'))
            if (!usual) return requestAnimationFrame(look)
            usual.getBoundingClientRect()
            window.took = performance.now() - from
          }
          queueMicrotask(look)
        },
        { once: true, capture: true },
      )
    })
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => window.took !== undefined)
    const took = await page.evaluate(() => window.took)
    if (round >= 5) times.push(took)
    await page.evaluate(() => {
      location.hash = '#/customers'
    })
    await page.waitForTimeout(50)
    await page.evaluate(() => {
      location.hash = '#/counter'
    })
    await page.waitForTimeout(120)
  }
  return times
}
