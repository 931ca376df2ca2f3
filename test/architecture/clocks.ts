import { isNamed, isNode, type Node, textOf, walk } from './syntax.ts'

export type Hidden = { readonly words: string; readonly at: number }

/**
 * Clocks and random values that a pure layer must not use: today, now and new ids are arguments.
 * They are found by name, under `globalThis` too, and when they are assigned to another name.
 */
export function hiddenClocks(program: Node): readonly Hidden[] {
  const found: Hidden[] = []
  const complain = (words: string, node: Node): void => {
    found.push({ words, at: node.start })
  }
  walk(program, (node, parent) => {
    const words = clockIn(node, parent)
    if (words) complain(words, node)
  })
  return found
}

const sources: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now', 'timeOrigin'],
  crypto: ['randomUUID', 'getRandomValues'],
}

function clockIn(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'NewExpression' && namesGlobal(node.callee, 'Date') && isEmpty(node)) {
    return 'new Date() without arguments'
  }
  if (node.type === 'CallExpression' && namesGlobal(node.callee, 'Date')) return 'Date()'
  if (node.type === 'MemberExpression') return readClock(node)
  if (node.type === 'VariableDeclarator') return aliasOf(node)
  if (node.type === 'ImportDeclaration') return dateFnsClock(node)
  if (
    node.type === 'Identifier' &&
    node.name === 'Temporal' &&
    parent?.type === 'MemberExpression'
  ) {
    return 'Temporal'
  }
  return undefined
}

function readClock(node: Node): string | undefined {
  for (const [owner, readings] of Object.entries(sources)) {
    if (!namesGlobal(node.object, owner)) continue
    const reading = propertyOf(node)
    if (reading === undefined || readings.includes(reading)) return `${owner}.${reading ?? '[…]'}`
  }
  return undefined
}

/** `const { now } = Date` and `const clock = Date` hide the same clock. */
function aliasOf(node: Node): string | undefined {
  const owner = Object.keys(sources).find((name) => namesGlobal(node.init, name))
  return owner && `${owner} under another name`
}

/** Helpers that read the clock themselves. */
const asksTheClock =
  /^(is(Today|Tomorrow|Yesterday|Past|Future|This(Second|Minute|Hour|Week|ISOWeek|Month|Quarter|Year))|(startOf|endOf)(Today|Tomorrow|Yesterday)|formatDistanceToNow(Strict)?)$/

function dateFnsClock(node: Node): string | undefined {
  if (!textOf(node.source)?.startsWith('date-fns') || !Array.isArray(node.specifiers)) return
  const names = node.specifiers.filter(isNode).map(({ imported }) => imported)
  const asking = names.filter(isNode).find(({ name }) => asksTheClock.test(String(name)))
  return asking && `${String(asking.name)} of date-fns`
}

/** The global itself, or a member of `globalThis`, `window` or `self`. */
const namesGlobal = (value: unknown, name: string): boolean =>
  isNamed(value, name) ||
  (isNode(value) &&
    value.type === 'MemberExpression' &&
    ['globalThis', 'window', 'self'].some((top) => isNamed(value.object, top)) &&
    propertyOf(value) === name)

/** `undefined` for a computed name that is only known at run time. */
function propertyOf(node: Node): string | undefined {
  if (node.computed === true) return textOf(node.property)
  return isNode(node.property) ? String(node.property.name) : undefined
}

const isEmpty = (node: Node): boolean =>
  Array.isArray(node.arguments) && node.arguments.length === 0
