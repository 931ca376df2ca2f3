// `node --import` this: then `import 'electron'` means the stand-in beside this file.
import { register } from 'node:module'

const standIn = new URL('./electron.js', import.meta.url).href
const hooks = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context)`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
