/**
 * Reads once for what is on the screen, then shows what it found. The returned function ends it: the
 * book may be closed after that, so neither the answer nor a failure matters to anyone. A failure
 * before that stays unhandled, and so the owner is told.
 */
export function readOnce<T>(read: () => Promise<T>, show: (found: T) => void): () => void {
  let isEnded = false
  const ask = async (): Promise<void> => {
    try {
      const found = await read()
      if (!isEnded) show(found)
    } catch (why) {
      if (!isEnded) throw why
    }
  }
  void ask()
  return () => {
    isEnded = true
  }
}

/**
 * The same after the key has been handled: details must not delay the list itself. What is ended
 * before that is not read at all.
 */
export function afterKey<T>(read: () => Promise<T>, show: (found: T) => void): () => void {
  let end = (): void => clearTimeout(timer)
  const timer = setTimeout(() => {
    end = readOnce(read, show)
  })
  return () => end()
}
