/** An exact number: 2.50 is 250 at two places. */
export type Decimal = { readonly units: bigint; readonly places: number }

/** How a place writes amounts of its currency; an Arabic "٫" counts as ".". */
export type NumberStyle = {
  readonly decimal: string
  readonly group: string
  /** 12,34,567: Indian groups of two before the last three. */
  readonly hasLakh: boolean
  /** Decimals of the currency: EUR 2, JPY 0. */
  readonly places: number
}

/**
 * What digits with their separators say. None: they are no number. Two: "1.234" in English, which
 * is a thousand with a German point or has one decimal too many.
 */
export function readDecimal(text: string, style: NumberStyle): readonly Decimal[] {
  const plain = plainDigits(text)
  const marks = plain.replace(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return isWhole(plain) ? [decimal(plain, '')] : []
  const at = plain.lastIndexOf(last)
  const head = plain.slice(0, at)
  const tail = plain.slice(at + 1)
  if (marks.length === 1) return readOneMark(head, last, tail, style)
  if (new Set(marks).size === 1) return isGrouped(plain, last, style) ? [bare(plain)] : []
  const isDecimal = /[.,]/.test(last) && marks.indexOf(last) === marks.length - 1
  return isDecimal && isGrouped(head, marks.charAt(0), style)
    ? [decimal(head.replace(/\D/g, ''), tail)]
    : []
}

export const timesDecimal = (one: Decimal, other: Decimal): Decimal => ({
  units: one.units * other.units,
  places: one.places + other.places,
})

/** As whole minor units, rounded half up. */
export function minorOf({ units, places }: Decimal, ofCurrency: number): number {
  const half = (units * 10n ** BigInt(ofCurrency) * 2n + 10n ** BigInt(places)) / 2n
  return Number(half / 10n ** BigInt(places))
}

/** Digits of any script as 0 to 9, separators in one form each. */
export const plainDigits = (text: string): string =>
  text
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(/[\s\p{Cf}]+/gu, ' ')

function readOneMark(
  head: string,
  mark: string,
  tail: string,
  style: NumberStyle,
): readonly Decimal[] {
  const whole = isGrouped(`${head}${mark}${tail}`, mark, style) ? [bare(head + tail)] : []
  // "4'50" is Spanish by hand.
  const isByHand = mark === "'" && style.decimal === ',' && /^\d\d$/.test(tail)
  if (isByHand && style.group !== mark && isWhole(head)) return [decimal(head, tail)]
  if (!/[.,]/.test(mark)) return whole
  const fraction = head === '' || isWhole(head) ? [decimal(head, tail)] : []
  if (whole.length === 0) return fraction
  if (mark === style.group || style.places === 0) return whole
  return mark === style.decimal && style.places >= 3 ? fraction : [...whole, ...fraction]
}

const isWhole = (digits: string): boolean => /^(?:0|[1-9]\d*)$/.test(digits)

/** 1.234.567, or 12,34,567 where people write so. */
function isGrouped(text: string, mark: string, { hasLakh }: NumberStyle): boolean {
  const groups = text.split(mark)
  const [first = '', ...others] = groups
  if (!/^[1-9]\d{0,2}$/.test(first)) return false
  if (others.every((each) => /^\d{3}$/.test(each))) return true
  const middle = others.slice(0, -1)
  return (
    hasLakh &&
    first.length < 3 &&
    middle.every((each) => /^\d{2}$/.test(each)) &&
    /^\d{3}$/.test(others.at(-1) ?? '')
  )
}

const bare = (text: string): Decimal => decimal(text.replace(/\D/g, ''), '')

const decimal = (whole: string, fraction: string): Decimal => ({
  units: BigInt(whole + fraction),
  places: fraction.length,
})

/** The digits of a script stand in one row, from 0 on. */
function digitOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
