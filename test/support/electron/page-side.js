// Runs in the page, as text, before any script of its own: the `electron` a preload would see.
// TEST DOUBLE. In Electron the preload has its own world; here it shares the page's, and
// `contextBridge` copies what passes it, as the real one does.
;({ preload, origin, channel, hearing }) => {
  if (window !== window.top || location.origin !== origin) return

  // The same as codec.ts, on this side.
  const packed = (value) => {
    if (value === undefined) return { is: 'undefined' }
    if (value instanceof Uint8Array) return { is: 'bytes', base64: value.toBase64() }
    if (Array.isArray(value)) return { is: 'list', of: value.map(packed) }
    if (typeof value === 'object' && value !== null) {
      return { is: 'fields', of: Object.entries(value).map(([key, each]) => [key, packed(each)]) }
    }
    if (typeof value === 'function') throw new Error('An object could not be cloned.')
    return { is: 'plain', value }
  }
  const unpacked = (value) => {
    if (value.is === 'bytes') return Uint8Array.fromBase64(value.base64)
    if (value.is === 'list') return value.of.map(unpacked)
    if (value.is !== 'fields') return value.value
    return Object.fromEntries(value.of.map(([key, each]) => [key, unpacked(each)]))
  }
  const pack = (value) => JSON.stringify(packed(value))
  const unpack = (text) => unpacked(JSON.parse(text))

  const listeners = new Map()
  const ipcRenderer = {
    invoke: async (name, ...args) => {
      const answer = unpack(await window[channel](pack({ name, args })))
      if ('error' in answer) {
        throw new Error(`Error invoking remote method '${name}': ${answer.error}`)
      }
      return answer.value
    },
    on: (name, listener) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener])
      return ipcRenderer
    },
    off: (name, listener) => {
      listeners.set(
        name,
        (listeners.get(name) ?? []).filter((each) => each !== listener),
      )
      return ipcRenderer
    },
  }
  window[hearing] = (name, text) => {
    for (const listener of listeners.get(name) ?? []) {
      listener({ sender: ipcRenderer, ports: [] }, ...unpack(text))
    }
  }

  const across = (value) => {
    if (typeof value === 'function') return (...args) => across(value(...args.map(across)))
    if (value instanceof Promise) return value.then(across)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(across)
    if (Object.getPrototypeOf(value) === Object.prototype) {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, across(each)]))
    }
    return structuredClone(value)
  }
  const contextBridge = {
    exposeInMainWorld: (name, api) =>
      Object.defineProperty(window, name, { value: Object.freeze(across(api)), enumerable: true }),
  }

  const require = (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload can't require ${name}`)
    return { contextBridge, ipcRenderer }
  }
  // The same wrapping as CommonJS; the page's policy does not bind scripts of the browser.
  preload(require)
}
