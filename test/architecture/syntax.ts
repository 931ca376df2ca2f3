import { parseSync } from 'vite'

/** A node of the syntax tree (ESTree with TypeScript); what else it holds depends on `type`. */
export type Node = {
  readonly type: string
  /** Offset in the source. */
  readonly start: number
  readonly [key: string]: unknown
}

export function parse(path: string, source: string): Node {
  const { program, errors } = parseSync(path, source)
  const [error] = errors
  if (error) throw new Error(`${path} can't be read: ${error.message}`)
  // The parser has a type for each kind of node; a walk needs only what they share.
  return program as unknown as Node
}

/** Every node with its parent, parents first. */
export function walk(node: Node, see: (node: Node, parent: Node | undefined) => void): void {
  const visit = (value: unknown, parent: Node | undefined): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, parent)
    if (!isNode(value)) return
    see(value, parent)
    for (const part of Object.values(value)) visit(part, value)
  }
  visit(node, undefined)
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'start' in value

/** The text of a string literal; `undefined` for what is only known at run time. */
export function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'TSLiteralType') return textOf(value.literal)
  return value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined
}

export const isNamed = (value: unknown, name: string): value is Node =>
  isNode(value) && value.type === 'Identifier' && value.name === name
