import { plainOf } from './plain.ts'

/** Since when, as it was written, and the words before it. */
export type SinceSaid = { readonly since: string; readonly before: string }

const whole =
  /^(?:(?:an?|eine?|un|una|is|ist|es|our|unser\w*)\s+)*(?:(?:regular|client|customer|here|coming|comes|been\s+here|been\s+coming|with\s+us|stammkund\w*|stammgast|kund\w*|gast|kommt|dabei|da|hier|bei\s+uns|cliente|clienta|viene|aqui|con\s+nosotros)\s+)?(?:since|seit|desde)\s+(?<since>.{1,60})$/u
const atEnd =
  /(?<!\bnot)\s(?:(?:regular|client|customer|here|kund\w*|stammkund\w*|kommt|cliente|viene)\s+)?(?:since|seit|desde)\s+(?<since>(?:\p{L}+\s+){0,2}(?:19|20)\d\d)$/u
const yearAlone = /^(?<since>(?:19|20)\d\d)$/

/** "a regular since 2011", "Tee seit 2012", "2009". */
export function readSinceSaid(text: string): SinceSaid | undefined {
  const plain = plainOf(text)
  for (const pattern of [whole, yearAlone, atEnd]) {
    const match = pattern.exec(plain)
    const since = match?.groups?.since
    if (match && since !== undefined)
      return { since: text.slice(-since.length), before: text.slice(0, match.index) }
  }
  return undefined
}
