/** Presses "Back up now" in the built app; gives the screen thread's longest task, in ms. */
export async function backUpInApp(context, url) {
  // A page of its own: the other page types into the search box at every start.
  const page = await context.newPage()
  await page.goto(new URL('/#/backup', url).href)
  const button = page.getByRole('button', { name: 'Back up now' })
  await button.waitFor()
  // The start is not measured here.
  await page.waitForTimeout(2000)
  await page.evaluate(watchTasks)
  await button.click()
  const told = page.locator('#screen').getByText('Backed up and read back', { exact: false })
  await told.first().waitFor({ timeout: 600_000 })
  const longest = await page.evaluate(() => window.longest())
  await page.close()
  return longest
}

/** Runs in the page. Chromium reports only tasks over 50 ms; the timer finds shorter ones. */
function watchTasks() {
  const found = [0]
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) found.push(entry.duration)
  })
  watch.observe({ type: 'longtask' })
  const beat = new MessageChannel()
  let last = performance.now()
  beat.port1.onmessage = () => {
    const now = performance.now()
    found.push(Math.min(now - last, 49))
    last = now
    setTimeout(() => {
      last = performance.now()
      beat.port2.postMessage('')
    }, 4)
  }
  beat.port2.postMessage('')
  window.longest = () => {
    for (const entry of watch.takeRecords()) found.push(entry.duration)
    return Math.max(...found)
  }
}
