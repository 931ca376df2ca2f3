import { type Day, type Minute, plusDays } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { readWhen } from '#shared/base/read-when.ts'
import { fold } from '#shared/base/text.ts'
import type { DateOrder } from '#shared/base/when-phrases.ts'
import type { Product } from '../../catalog/model.ts'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { Order } from '../model.ts'

export type ReadOrder = {
  /** Absent while only a day is typed. */
  readonly words?: string
  readonly lines: readonly PurchaseLine[]
  readonly day: Day
  readonly minute?: Minute
  /** False: no day or time was given, so tomorrow is assumed. */
  readonly said: boolean
}

/** What "two almond croissants saturday" orders, of what this shop sells. */
export function readOrder(
  text: string,
  today: Day,
  sold: readonly Product[],
  dates: DateOrder,
): ReadOrder {
  const { day, minute, rest } = readWhen(text, today, dates)
  // "at 5" alone means today; without any time a shop bakes for tomorrow.
  const fallback = minute === undefined ? plusDays(today, 1) : today
  return present({
    words: rest === '' ? undefined : rest,
    lines: rest === '' ? [] : readOrderLines(rest, sold),
    day: day ?? fallback,
    minute,
    said: day !== undefined || minute !== undefined,
  })
}

/** The same order in other words; parts that are not repeated stay as they were. */
export function reread(
  order: Order,
  text: string,
  today: Day,
  sold: readonly Product[],
  dates: DateOrder,
): ReadOrder {
  const { day, minute, lines } = order
  const at = present({ minute })
  if (text === order.words) return { words: text, lines, day, ...at, said: true }
  const read = readOrder(text, today, sold, dates)
  if (read.said) return read
  const same = read.words === order.words ? { lines } : {}
  return { ...read, ...same, day, ...at, said: true }
}

/** "two croissants and a loaf, sliced": a part that names no product describes the one before. */
export function readOrderLines(words: string, sold: readonly Product[]): readonly PurchaseLine[] {
  // A long text is not a list; its words are kept with the order anyway.
  if (words.length > 1000) return []
  const lines: PurchaseLine[] = []
  for (const part of words.split(/\s*[,;+&]\s*|\s+and\s+/iu).filter((each) => each !== '')) {
    const line = readLine(part, sold)
    const last = lines.at(-1)
    if (line.isThing || !last) lines.push(line.line)
    else
      lines[lines.length - 1] = {
        ...last,
        modifiers: [...(last.modifiers ?? []), part.slice(0, 200)].slice(0, 50),
      }
  }
  return lines.slice(0, 200)
}

type Read = { readonly line: PurchaseLine; readonly isThing: boolean }

function readLine(part: string, sold: readonly Product[]): Read {
  const { quantity, rest } = countOf(part)
  const inside = quantity === undefined ? countedInside(part, sold) : undefined
  if (inside) return { line: inside, isThing: true }
  const product = productIn(rest, sold)
  if (product) return { line: lineOf(product, quantity ?? 1), isThing: true }
  return { line: { words: rest, quantity: quantity ?? 1 }, isThing: quantity !== undefined }
}

/** "keep me two almond croissants": the count may come after other words. */
function countedInside(part: string, sold: readonly Product[]): PurchaseLine | undefined {
  const words = part.split(' ')
  for (let from = 1; from < words.length; from++) {
    const { quantity, rest } = countOf(words.slice(from).join(' '))
    const product = quantity === undefined ? undefined : productIn(rest, sold)
    if (product && quantity !== undefined) return lineOf(product, quantity)
  }
  return undefined
}

const lineOf = ({ id, name, price }: Product, quantity: number): PurchaseLine =>
  present({ productId: id, words: name, quantity, price })

const counts: Readonly<Record<string, number>> = {
  'half a dozen': 6,
  'a dozen': 12,
  half: 0.5,
  '1/2': 0.5,
  '½': 0.5,
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, at) => [word, at + 1]),
  ),
  an: 1,
  a: 1,
}
const spelled = Object.keys(counts).join('|')
const before = new RegExp(`^(?:(\\d{1,4}(?:[.,]\\d{1,2})?) ?[x×]?|(${spelled})) (.+)$`, 'iu')
const after = /^(.+) [x×] ?(\d{1,4})$/iu

function countOf(part: string): { readonly quantity?: number; readonly rest: string } {
  const behind = after.exec(part)
  if (behind?.[1] && Number(behind[2]) > 0) return { quantity: Number(behind[2]), rest: behind[1] }
  const [, digits, word, rest] = before.exec(part) ?? []
  const quantity = digits ? Number(digits.replace(',', '.')) : counts[word?.toLowerCase() ?? '']
  return rest !== undefined && quantity ? { quantity, rest } : { rest: part }
}

/** The product meant: the longest name among the words, else the only product they begin. */
function productIn(words: string, sold: readonly Product[]): Product | undefined {
  const asked = stems(words)
  const named = sold.map((product) => ({ product, stems: stems(product.name) }))
  const within = named
    .filter((each) => each.stems.length > 0 && each.stems.every((stem) => asked.includes(stem)))
    .sort((one, other) => other.stems.length - one.stems.length)[0]
  if (within) return within.product
  const begun = named.filter((each) =>
    asked.every((word) => each.stems.some((stem) => stem.startsWith(word))),
  )
  return asked.length > 0 && begun.length === 1 ? begun[0]?.product : undefined
}

/** Words in the form they are compared in: folded; cakes become cake, berries berry. */
const stems = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length < 3 ? word : word.replace(/(?:e?s|e)$/, '').replace(/y$/, 'i')))
