/**
 * Chromium tells of a store it had to empty once, at the first opening of any database, and the guard
 * rightly stops there. Where records are being found again the loss is known: it is heard here, on a
 * database that is never made, so that it does not stop the new book.
 */
export function hearTheLoss(factory: IDBFactory): Promise<void> {
  return new Promise((resolve) => {
    const request = factory.open('the-usual-hears-the-loss')
    request.onupgradeneeded = () => request.transaction?.abort()
    // The aborted opening ends as an error; a store that can't be opened at all fails later, in words.
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
