import { isNamed, isNode, type Node, parse, textOf, walk } from './syntax.ts'

/** Everything a built file imports: `import`, `import()` and `require`. */
export function needsOf(source: string): readonly string[] {
  const needs = new Set<string>()
  walk(parse('bundle.js', source), (node) => {
    const isCall = node.type === 'CallExpression' && isNamed(node.callee, 'require')
    const asked = isCall && Array.isArray(node.arguments) ? node.arguments[0] : node.source
    if (isCall || /^(Import|Export)/.test(node.type)) needs.add(textOf(asked) ?? '')
  })
  needs.delete('')
  return [...needs].sort()
}

/** Each way in which a built main process could reach another computer; comments don't count. */
export function waysOut(source: string): readonly string[] {
  const ways = new Set<string>()
  walk(parse('bundle.js', source), (node) => {
    const way = wayIn(node)
    if (way) ways.add(way)
  })
  return [...ways].sort()
}

const talkers = /^(node:)?(https?|http2|net|tls|dgram|dns)(\/|$)/
const electronTalkers = ['net', 'autoUpdater', 'crashReporter', 'netLog']
const globals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport']

function wayIn(node: Node): string | undefined {
  if (node.type === 'ImportDeclaration') return importedTalker(node)
  if (node.type === 'Literal' || node.type === 'TemplateElement') return addressIn(node)
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    return globals.find((name) => isNamed(node.callee, name) || isMember(node.callee, name))
  }
  return undefined
}

function importedTalker(node: Node): string | undefined {
  const from = textOf(node.source) ?? ''
  if (talkers.test(from)) return from
  if (from !== 'electron' || !Array.isArray(node.specifiers)) return undefined
  const names = node.specifiers.filter(isNode).map(({ imported }) => imported)
  const talker = electronTalkers.find((name) => names.some((one) => isNamed(one, name)))
  return talker && `electron.${talker}`
}

const isMember = (value: unknown, name: string): boolean =>
  isNode(value) && value.type === 'MemberExpression' && isNamed(value.property, name)

// zod names the JSON Schema drafts by their addresses, and writes "http://[…]" to check an IPv6 one.
// The page of releases is opened in the owner's browser, after a question.
const onlyNames = /^https?:\/\/(json-schema\.org\/|\[|theusual\.invalid\/releases$)/

function addressIn(node: Node): string | undefined {
  const text = textOf(node) ?? templateText(node)
  const address = /\b(?:https?|wss?|ftp):\/\/[^\s"'`]*/.exec(text)?.[0]
  return address && !onlyNames.test(address) ? address : undefined
}

function templateText({ value }: Node): string {
  const raw = typeof value === 'object' && value && 'raw' in value ? value.raw : ''
  return typeof raw === 'string' ? raw : ''
}
