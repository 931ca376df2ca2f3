import { posix } from 'node:path'
import { isNamed, isNode, type Node, textOf, walk } from './syntax.ts'

/** `spawn` is a worker's address; `type` leaves nothing in the built program. */
export type Import = {
  readonly kind: 'value' | 'type' | 'spawn'
  readonly target: Target
  readonly at: number
}
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly path: string }
  /** An import whose path is not in the text. */
  | { readonly kind: 'hidden' }

export function importsOf(path: string, program: Node): readonly Import[] {
  const found: Import[] = []
  const add = (kind: Import['kind'], node: Node, from: unknown): void => {
    const text = textOf(from)
    const target: Target = text === undefined ? { kind: 'hidden' } : targetOf(path, text)
    found.push({ kind, target, at: node.start })
  }
  walk(program, (node) => {
    const read = readers[node.type]
    const seen = read?.(node)
    if (seen) add(seen.kind, node, seen.from)
  })
  return found
}

type Seen = { readonly kind: Import['kind']; readonly from: unknown } | undefined

const readers: Readonly<Record<string, (node: Node) => Seen>> = {
  ImportDeclaration: (node) => ({ kind: kindOf(node, 'importKind'), from: node.source }),
  ExportAllDeclaration: (node) => ({ kind: kindOf(node, 'exportKind'), from: node.source }),
  ExportNamedDeclaration: (node) =>
    node.source ? { kind: kindOf(node, 'exportKind'), from: node.source } : undefined,
  ImportExpression: (node) => ({ kind: 'value', from: node.source }),
  TSImportType: (node) => ({ kind: 'type', from: node.source ?? node.argument }),
  CallExpression: (node) => {
    if (isNamed(node.callee, 'require')) return { kind: 'value', from: argument(node, 0) }
    return isGlob(node.callee) ? { kind: 'value', from: argument(node, 0) } : undefined
  },
  NewExpression: (node) => {
    if (!isNamed(node.callee, 'URL') || !isOwnAddress(argument(node, 1))) return undefined
    return { kind: 'spawn', from: argument(node, 0) }
  },
}

const argument = (node: Node, at: number): unknown =>
  Array.isArray(node.arguments) ? node.arguments[at] : undefined

/** An import of types only is a type import, even without `type` before the list. */
function kindOf(node: Node, key: 'importKind' | 'exportKind'): 'value' | 'type' {
  if (node[key] === 'type') return 'type'
  const names = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return names.length > 0 && names.every((name) => name[key] === 'type') ? 'type' : 'value'
}

// `import.meta.glob(pattern)` imports every match, and is judged by its pattern.
const isGlob = (callee: unknown): boolean =>
  isNode(callee) &&
  callee.type === 'MemberExpression' &&
  isNode(callee.object) &&
  callee.object.type === 'MetaProperty' &&
  isNode(callee.property) &&
  /^glob/.test(String(callee.property.name))

/** `import.meta.url` */
const isOwnAddress = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'MemberExpression' &&
  isNode(node.object) &&
  node.object.type === 'MetaProperty'

const roots: readonly (readonly [string, string])[] = [
  ['#shared/', 'src/shared/'],
  ['#main/', 'src/main/'],
  ['#app/', 'src/renderer/app/'],
  ['#book/', 'src/renderer/book/'],
  ['#features/', 'src/renderer/features/'],
  ['#kit/', 'src/renderer/kit/'],
  ['#platform/', 'src/renderer/platform/'],
  ['#ui/', 'src/renderer/ui/'],
  ['#workers/', 'src/renderer/workers/'],
  ['#test/', 'test/'],
]

function targetOf(from: string, text: string): Target {
  const bare = text.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(from), bare) }
  const root = roots.find(([short]) => bare.startsWith(short))
  if (root) return { kind: 'file', path: posix.normalize(root[1] + bare.slice(root[0].length)) }
  if (bare.startsWith('#') || bare.startsWith('/')) return { kind: 'hidden' }
  const [first = '', second = ''] = bare.split('/')
  return { kind: 'package', name: first.startsWith('@') ? `${first}/${second}` : first, path: bare }
}
