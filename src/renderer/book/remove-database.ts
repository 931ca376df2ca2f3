/** A window that shows it closes it when notified; until then each next start tries again. */
export const removeDatabase = (factory: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = factory.deleteDatabase(name)
    asked.onsuccess = () => resolve()
    asked.onblocked = () => resolve()
    asked.onerror = () => reject(asked.error)
  })
