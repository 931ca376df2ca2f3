/** Presses "Back up now" in the built app; the longest task of its screen thread until it is kept, in ms. */
export async function backUpInApp(context, url) {
  // A page of its own: the other one types into the search box of every start.
  const page = await context.newPage()
  await page.goto(new URL('/#/backup', url).href)
  const button = page.getByRole('button', { name: 'Back up now' })
  await button.waitFor()
  // The start itself is not what is measured here.
  await page.waitForTimeout(2000)
  await page.evaluate(watchTasks)
  await button.click()
  await page.locator('[role=status][class*=Alert]').waitFor({ timeout: 600_000 })
  const longest = await page.evaluate(() => window.longest())
  await page.close()
  return longest
}

/** Runs in the page. Chromium names tasks of 50 ms and more only; the beat finds shorter ones. */
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
