import { digitsOf, tidy } from '../base/text.ts'
import { plainOf } from './plain.ts'

/** How someone is reached, as it was written, and what else was said. */
export type WaysSaid = {
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly rest: string | undefined
}

const label =
  '(?:(?<![\\p{L}])(?:tel(?:ephone|efon|efono)?|phone|ph|mobile?|mob|cell|fon|handy|movil|tlf|tfno|festnetz|privat|work|home|buro|whatsapp|(?:phone\\s+)?(?:number|nummer)(?:\\s+(?:is|ist))?|call|t|m)\\b\\.?\\s*:?\\s*)?'
const extension =
  '(?:,?\\s*(?:(?:ext(?:ension|n)?|durchwahl|dw|app|nst)\\b\\.?:?\\s*|x\\s?)\\d{1,5})?'
const phone = new RegExp(
  `${label}(?<![\\p{L}\\d.,/+*-])(?<number>\\(?\\+?\\(?\\d(?:[\\d\\s()/–-]|\\.(?!\\s)){4,28}\\d${extension})(?![\\p{L}\\d%])`,
  'gu',
)
const email =
  /(?:(?<!\p{L})(?:e-?mail|mail|correo)\s*:?\s+)?(?<![^\s<:,])(?<address>[^\s@<>,:]{1,250}@[^\s@<>,]{1,60}\.[^\s@.<>,]{1,8})(?![^\s>,])/giu
const dateLike =
  /^\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})(?:\s|$)|^\d{4}-\d\d-\d\d(?:\s|$)|^\d{1,2}[./-](?:19|20)\d\d$/

/** Many other things have long numbers. */
const otherNumber =
  /(?<!\p{L})(?:anydesk|team\s?viewer|rustdesk|serial|seriennr|seriennummer|sn|imei|iban|konto\p{L}*|account|cuenta|kundennr|kundennummer|customer|vat|ust\p{L}*|nif|cif|dni|licen[cs]e|lizenz\p{L}*|licencia|frame|rahmen\p{L}*|id|pin|code)(?:\s*(?:id|no|nr|number|nummer|num))?[\s.:#]*$/u

/** "Oma Gerda 0170 5551234", "tel: 030-1234567, ana@ruiz.example", wherever they stand. */
export function readWaysSaid(text: string): WaysSaid {
  const emails: string[] = []
  const phones: string[] = []
  const others = text.normalize('NFC').replace(email, (...found) => {
    emails.push(String(found[1]))
    return ' '
  })
  const bare = withZeros(others)
  let rest = bare
  for (const match of [...plainOf(bare).matchAll(phone)].reverse()) {
    const number = match.groups?.number ?? ''
    const start = match.index + match[0].length - number.length
    const isLabelled = match[0].length > number.length
    const isAlone = match[0].length === bare.trim().length
    if (!isLabelled && otherNumber.test(plainOf(bare).slice(0, match.index))) continue
    if (!isPhone(number, isLabelled || isAlone)) continue
    phones.unshift(bare.slice(start, start + number.length).trim())
    rest = `${rest.slice(0, match.index)} ${rest.slice(start + number.length)}`
  }
  if (phones.length + emails.length === 0) return { phones, emails, rest: text }
  return { phones, emails, rest: tidy(rest.replace(/^[\s.,;:·|/()]+|[\s,;:·|/(]+$/g, '')) }
}

/** "O171 5556667" and "017O 5556667" are typed with a letter for a zero. */
export const withZeros = (text: string): string =>
  text.replace(
    /(?<![\p{L}\p{N}])o(?=\d{2,4}[\s/-]?\d{4})|(?<=(?<![\p{L}\p{N}])[0+]\d{1,4})o(?=[\s/-]?\d{4})/giu,
    '0',
  )

function isPhone(number: string, isSaid: boolean): boolean {
  const digits = digitsOf(number.replace(/\p{L}.*$/u, ''))
  if (dateLike.test(number) || digits.length < 6 || digits.length > 15) return false
  return isSaid || /^[+0(]/.test(number) || digits.length >= 9
}
