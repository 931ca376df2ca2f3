// Runs in the page's own world, as text, before `preload-side.js`: it builds there what the preload
// exposes. TEST DOUBLE of `contextBridge`, which copies what passes it.
;({ origin }) => {
  if (window !== window.top || location.origin !== origin) return
  const callbacks = new Map()
  const waiting = new Map()
  let count = 0
  let returned

  const across = (value) => {
    if (typeof value !== 'function') return copied(value)
    callbacks.set(++count, value)
    return { function: count }
  }
  const copied = (value) => {
    if (typeof value !== 'object' || value === null) return { value }
    if (Array.isArray(value)) return { list: value.map(across) }
    if (Object.getPrototypeOf(value) === Object.prototype)
      return { fields: Object.entries(value).map(([key, each]) => [key, across(each)]) }
    return { value: structuredClone(value) }
  }
  const back = (value) => {
    if ('function' in value) return (...args) => call(value.function, args)
    if ('promise' in value)
      return new Promise((settle, fail) => waiting.set(value.promise, { settle, fail }))
    if ('list' in value) return value.list.map(back)
    if ('fields' in value)
      return Object.fromEntries(value.fields.map(([key, each]) => [key, back(each)]))
    return value.value
  }
  // An event between two worlds is dispatched at once, so its answer is there after it.
  const call = (id, args) => {
    const detail = { id, args: args.map(across) }
    document.dispatchEvent(new CustomEvent('to-preload', { detail }))
    return back(returned)
  }
  document.addEventListener('to-page', ({ detail }) => {
    if (detail.kind === 'exposed') {
      const value = Object.freeze(back(detail.api))
      Object.defineProperty(window, detail.name, { value, enumerable: true })
    }
    if (detail.kind === 'returned') returned = detail.value
    if (detail.kind === 'settled') waiting.get(detail.id)?.settle(back(detail.value))
    if (detail.kind === 'broken') waiting.get(detail.id)?.fail(new Error(detail.message))
    if (detail.kind === 'call') callbacks.get(detail.id)?.(...detail.args.map(back))
  })

  // A key that the page does not take for itself is the menu's.
  addEventListener('keydown', (event) => {
    const mods = [event.ctrlKey && 'Ctrl', event.metaKey && 'Cmd', event.shiftKey && 'Shift']
    const keys = [...mods.filter(Boolean), event.key].join('+').toLowerCase()
    if (!event.isTrusted || !(event.ctrlKey || event.metaKey)) return
    // After every listener of the page.
    setTimeout(() => {
      if (!event.defaultPrevented)
        document.dispatchEvent(new CustomEvent('key-left', { detail: keys }))
    })
  })
}
