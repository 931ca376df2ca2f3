import type { Customer } from '#features/customers/model.ts'
import { impossible } from '#shared/base/assert.ts'
import { searchWordsOf, typedWords, wordsFound } from '#shared/base/find-words.ts'
import { digitsOf } from '#shared/base/text.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { plainPhone } from '#shared/said/plain-phone.ts'
import { typedPhone } from '#shared/said/same-phone.ts'

/** Why someone is among the results, when it is not for their name. */
export type Why =
  | { readonly by: 'inside'; readonly name: string }
  | { readonly by: 'description'; readonly text: string }
  | { readonly by: 'tag'; readonly tag: string }
  | { readonly by: 'code' | 'phone'; readonly ending: string }
  | { readonly by: 'email'; readonly address: string }

/** The fields that may have matched; the index holds fewer of them than the card. */
export type Known = Readonly<
  Partial<Pick<Customer, 'description' | 'people' | 'phones' | 'emails' | 'codes'>>
> & { readonly tags: readonly string[] }

export type Field = 'name' | 'people' | 'description' | 'tags' | 'codes' | 'phones' | 'emails'

/** Absent for a name, and until the words that matched are loaded. */
export function whyMatched(
  field: Field,
  typed: string,
  known: Known,
  country?: PhoneCountry,
): Why | undefined {
  const inside = known.people ?? []
  switch (field) {
    case 'name':
      return undefined
    case 'people': {
      const [name] = covering(inside, (each) => `${each.name} ${each.role ?? ''}`, typed)
      return name && { by: 'inside', name: name.name }
    }
    case 'description':
      return known.description === undefined
        ? undefined
        : { by: 'description', text: known.description }
    case 'tags': {
      const tags = covering(known.tags, (each) => each, typed)
      return tags.length === 0 ? undefined : { by: 'tag', tag: tags.join(', ') }
    }
    case 'codes':
      return ending('code', known.codes ?? [], typed, isInCode)
    case 'phones': {
      const all = [...(known.phones ?? []), ...inside.flatMap((each) => each.phones)]
      const numbers = all.map((each) => each.number)
      return ending('phone', numbers, typed, isInPhone(country))
    }
    case 'emails': {
      const all = [...(known.emails ?? []), ...inside.flatMap((each) => each.emails)]
      const [email] = covering(all, (each) => each.address, typed)
      return email && { by: 'email', address: email.address }
    }
    default:
      return impossible(field)
  }
}

/** The words as they are written, for those that were typed a letter off. */
export const asWritten = (words: readonly string[], texts: readonly string[]): string =>
  words
    .map((word) => {
      const tokens = texts.flatMap((text) => text.split(/[\s,;]+/))
      return tokens.find((token) => searchWordsOf(token).includes(word)) ?? word
    })
    .join(' ')

/** The fewest that hold the typed words, the one with most of them first. */
function covering<T>(all: readonly T[], textOf: (one: T) => string, typed: string): readonly T[] {
  const found: T[] = []
  let words = typedWords(typed)
  for (;;) {
    const counted = all.map((one) => ({ one, many: wordsFound(textOf(one), words, 3) }))
    const best = counted.toSorted((one, other) => other.many - one.many)[0]
    if (!best || best.many === 0) return found
    found.push(best.one)
    words = words.filter((word) => wordsFound(textOf(best.one), [word], 3) === 0)
  }
}

type IsHit = (text: string, typed: string) => boolean

const isInCode: IsHit = (code, typed) => {
  const digits = digitsOf(typed)
  return digits !== '' && digitsOf(code).includes(digits)
}

const isInPhone =
  (country: PhoneCountry | undefined): IsHit =>
  (text, typed) => {
    const { number, others, words } = plainPhone(text)
    const phone = typedPhone(typed, country)
    if (phone) return [number, ...others].some(phone.isMeant)
    const asked = typedWords(typed)
    return (
      wordsFound(words, asked) > 0 ||
      asked.some((word) => /^\d{3,}$/.test(word) && digitsOf(text).includes(word.replace(/^0/, '')))
    )
  }

/** Only the end is shown: enough to tell two apart, too little to copy a number from the screen. */
function ending(
  by: 'code' | 'phone',
  all: readonly string[],
  typed: string,
  isHit: IsHit,
): Why | undefined {
  const found = all.find((each) => isHit(each, typed)) ?? all[0]
  if (found === undefined) return undefined
  const plain = digitsOf(by === 'phone' ? plainPhone(found).number : found) || found
  return { by, ending: plain.slice(-4) }
}
