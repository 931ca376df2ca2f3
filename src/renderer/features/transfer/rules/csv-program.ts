/** The program that wrote the list, as its headers show; each program has its own source ids. */
export type Program =
  | 'google'
  | 'google-old'
  | 'outlook'
  | 'square'
  | 'shopify'
  | 'loyverse'
  | 'thunderbird'
  | 'roundcube'
  | 'list'

/** By header keys; the first program whose characteristic columns are all there. */
export function programOf(keys: readonly string[]): Program {
  const held = new Set(keys)
  const found = tellTales.find(([, columns]) => columns.every((column) => held.has(column)))
  return found?.[0] ?? 'list'
}

/** Receipts, orders and stock name people as well, but their rows are not people. */
export function isNoPeopleList(keys: readonly string[]): boolean {
  const held = new Set(keys)
  if (ofSales.some((column) => held.has(column))) return true
  const isReachable = keys.some((key) => /mail|phone|mobile|tel/.test(key))
  return !isReachable && ofStock.some((column) => held.has(column))
}

const tellTales: readonly (readonly [Program, readonly string[]])[] = [
  ['square', ['square customer id']],
  ['shopify', ['accepts email marketing']],
  ['shopify', ['accepts marketing', 'total spent']],
  ['shopify', ['customer id', 'default address city']],
  ['loyverse', ['customer name', 'total visits']],
  ['loyverse', ['customer code', 'total visits']],
  ['google-old', ['given name yomi']],
  ['google-old', ['e mail 1 type', 'e mail 1 value']],
  ['google', ['labels', 'e mail 1 value']],
  ['google', ['organization name', 'phonetic first name']],
  ['google', ['e mail 1 label', 'e mail 1 value']],
  ['google', ['phone 1 label', 'phone 1 value']],
  ['roundcube', ['im jabber', 'website home page']],
  ['thunderbird', ['primary email', 'birth month']],
  ['outlook', ['e mail address', 'business phone']],
  ['outlook', ['e mail address', 'e mail 2 address']],
]

const ofSales = [
  'lineitem name',
  'receipt number',
  'receipt type',
  'financial status',
  'transaction id',
  'gross sales',
  'net sales',
]
const ofStock = ['sku', 'gtin', 'barcode', 'price', 'unit price', 'option1 name', 'on hand current']
