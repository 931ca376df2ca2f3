import type { Records } from '#book/records.ts'

/** A slow disk: whatever is read or written waits until `letGo`. */
export function keepBusy({ db, book }: Pick<Records, 'db' | 'book'>): {
  letGo: () => Promise<void>
} {
  let isOver = false
  const held = db.transaction('rw', db.tables, async () => {
    while (!isOver) await book.count()
  })
  return {
    letGo: async () => {
      isOver = true
      await held
    },
  }
}
