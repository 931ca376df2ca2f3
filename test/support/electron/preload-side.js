// Runs in a world of its own beside the page's, as text, before any script of the page: the
// `electron` a sandboxed preload would see. TEST DOUBLE. What it exposes reaches the page only
// through `page-side.js`, as copies; the page sees neither IPC nor anything else of this world.
;({ preload, origin, channel, codecWith }) => {
  if (window !== window.top || location.origin !== origin) return

  const { pack, unpack } = codecWith(
    (bytes) => bytes.toBase64(),
    (text) => Uint8Array.fromBase64(text),
  )
  const waiting = new Map()
  let asked = 0
  const send = globalThis[channel]
  const invoke = (name, args) =>
    new Promise((answer) => {
      // Throws what can't be cloned, before anything is sent.
      const text = pack({ name, args })
      const id = ++asked
      waiting.set(id, answer)
      send(JSON.stringify({ id, text }))
    })
  const listeners = new Map()
  const ipcRenderer = {
    invoke: async (name, ...args) => {
      const answer = unpack(await invoke(name, args))
      // Of an error only its message gets through.
      if ('error' in answer)
        throw new Error(`Error invoking remote method '${name}': ${answer.error}`)
      return answer.value
    },
    on: (name, listener) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener])
      return ipcRenderer
    },
    off: (name, listener) => {
      const left = (listeners.get(name) ?? []).filter((each) => each !== listener)
      listeners.set(name, left)
      return ipcRenderer
    },
  }
  // Called by the test's side in this world.
  globalThis.standIn = {
    answer: (id, text) => {
      waiting.get(id)?.(text)
      waiting.delete(id)
    },
    hear: (name, text) => {
      const args = unpack(text)
      for (const listener of listeners.get(name) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...args)
    },
  }

  // The bridge: each side keeps its functions and promises, and the other calls them by number.
  const ours = new Map()
  const theirs =
    (id) =>
    (...args) =>
      tell({ kind: 'call', id, args: args.map(across) })
  let count = 0
  const across = (value) => {
    if (typeof value === 'function') {
      ours.set(++count, value)
      return { function: count }
    }
    if (value instanceof Promise) {
      const id = ++count
      value.then(
        (settled) => tell({ kind: 'settled', id, value: across(settled) }),
        (trouble) => tell({ kind: 'broken', id, message: String(trouble?.message ?? trouble) }),
      )
      return { promise: id }
    }
    if (typeof value !== 'object' || value === null) return { value }
    if (Array.isArray(value)) return { list: value.map(across) }
    if (Object.getPrototypeOf(value) === Object.prototype)
      return { fields: Object.entries(value).map(([key, each]) => [key, across(each)]) }
    return { value: structuredClone(value) }
  }
  const back = (value) => {
    if ('function' in value) return theirs(value.function)
    if ('list' in value) return value.list.map(back)
    if ('fields' in value)
      return Object.fromEntries(value.fields.map(([key, each]) => [key, back(each)]))
    return value.value
  }
  const tell = (detail) => void document.dispatchEvent(new CustomEvent('to-page', { detail }))
  document.addEventListener('to-preload', ({ detail }) => {
    const result = ours.get(detail.id)?.(...detail.args.map(back))
    tell({ kind: 'returned', value: across(result) })
  })
  document.addEventListener('key-left', ({ detail }) => send(JSON.stringify({ keys: detail })))
  const contextBridge = {
    exposeInMainWorld: (name, api) => tell({ kind: 'exposed', name, api: across(api) }),
  }

  const require = (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload can't require ${name}`)
    return { contextBridge, ipcRenderer }
  }
  // The same wrapping as CommonJS.
  preload(require)
}
