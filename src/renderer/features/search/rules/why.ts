import type { Customer } from '#features/customers/model.ts'
import { impossible } from '#shared/base/assert.ts'
import { digitsOf, fold, foldBoth } from '#shared/base/text.ts'

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
export function whyMatched(field: Field, typed: string, known: Known): Why | undefined {
  switch (field) {
    case 'name':
      return undefined
    case 'people': {
      const inside = known.people ?? []
      const name = inside.find((each) => matches(`${each.name} ${each.role ?? ''}`, typed))?.name
      return name === undefined ? undefined : { by: 'inside', name }
    }
    case 'description':
      return known.description === undefined
        ? undefined
        : { by: 'description', text: known.description }
    case 'tags': {
      const tag = known.tags.find((each) => matches(each, typed)) ?? known.tags[0]
      return tag === undefined ? undefined : { by: 'tag', tag }
    }
    case 'codes':
      return ending('code', known.codes ?? [], typed)
    case 'phones': {
      const all = [...(known.phones ?? []), ...(known.people ?? []).flatMap((each) => each.phones)]
      return ending(
        'phone',
        all.map((each) => each.number),
        typed,
      )
    }
    case 'emails': {
      const all = [...(known.emails ?? []), ...(known.people ?? []).flatMap((each) => each.emails)]
      const address = all.map((each) => each.address).find((each) => matches(each, typed))
      return address === undefined ? undefined : { by: 'email', address }
    }
    default:
      return impossible(field)
  }
}

/** Any typed word begins a word of the text. */
function matches(text: string, typed: string): boolean {
  const hay = ` ${foldBoth(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`
  return wordsOf(typed).some((word) => hay.includes(` ${word}`))
}

const wordsOf = (typed: string): readonly string[] =>
  fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)

/** Only the end is shown: enough to tell two apart, too little to copy a number from the screen. */
function ending(by: 'code' | 'phone', all: readonly string[], typed: string): Why | undefined {
  const digits = digitsOf(typed)
  const found = all.find((each) => digits !== '' && digitsOf(each).includes(digits)) ?? all[0]
  if (found === undefined) return undefined
  const plain = digitsOf(found) || found
  return { by, ending: plain.slice(-4) }
}
