/**
 * Reads once the key has been answered: what is read for a list must not keep the list itself
 * waiting. The function returned lets go of it; what was overtaken is not even read.
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
