/**
 * Reads after the key has been handled: details must not delay the list itself. The returned
 * function cancels the read; an outdated one does not start.
 */
export function afterKey<T>(read: () => Promise<T>, show: (read: T) => void): () => void {
  let late = false
  const timer = setTimeout(() => {
    void read().then((done) => {
      if (!late) show(done)
    })
  })
  return () => {
    late = true
    clearTimeout(timer)
  }
}
