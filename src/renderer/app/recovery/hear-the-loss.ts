/**
 * Chromium reports a store it had to empty once, when any database is first opened, and the guard
 * rightly stops there. During recovery the loss is known: this opens a database that is never
 * created, so that the report does not stop the new book.
 */
export function hearTheLoss(factory: IDBFactory): Promise<void> {
  return new Promise((resolve) => {
    const request = factory.open('the-usual-hears-the-loss')
    request.onupgradeneeded = () => request.transaction?.abort()
    // The aborted opening ends as an error; a store that can't be opened at all is reported later.
    request.onerror = (event) => {
      event.preventDefault()
      resolve()
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}
