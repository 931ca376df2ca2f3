// The window in tests of the shell: keeps a list of names, receives news, and answers when it is
// asked to close.
window.heard = []
window.violations = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
  window.violations.push(violatedDirective),
)

const call = async (name, input) => {
  const answer = await window.host.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.detail}`)
  return answer.value
}

window.host.onNews(async (news) => {
  window.heard.push(news)
  // biome-ignore lint/suspicious/noConsole: the test reads it after the page is gone.
  console.log(news.kind)
  if (news.kind === 'closing') await call('app:ready-to-close')
})

const names = () =>
  new Promise((done, fail) => {
    const opening = indexedDB.open('names', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('names')
    opening.onsuccess = () => done(opening.result)
    opening.onerror = fail
  })
window.put = async (name) => {
  const transaction = (await names()).transaction('names', 'readwrite', { durability: 'strict' })
  transaction.objectStore('names').put(1, name)
  await new Promise((done) => {
    transaction.oncomplete = done
  })
}
window.all = async () => {
  const asked = (await names()).transaction('names').objectStore('names').getAllKeys()
  return new Promise((done) => {
    asked.onsuccess = () => done(asked.result)
  })
}

/** Keeps a backup of `size` bytes, then reads its last ones back by what the list says. */
window.carry = async (name, size, chunk) => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7) % 256)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const { handle } = await call('backup:keep-begin', { name })
  for (let at = 0; at < size; at += chunk) {
    await call('file:append', { handle, bytes: bytes.subarray(at, at + chunk) })
  }
  const written = await call('file:finish', { handle, size, sha256: digest.toHex() })
  const [entry] = (await call('backup:list')).entries
  const opened = await call('backup:open', { id: entry.id })
  const end = { handle: opened.handle, offset: size - 3, length: chunk }
  const tail = await call('file:read', end)
  await call('file:close', { handle: opened.handle })
  return { written, size: opened.size, tailIsBytes: tail instanceof Uint8Array, tail: [...tail] }
}

window.about = await call('app:about')
