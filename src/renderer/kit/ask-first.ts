import { z } from 'zod'
import type { Question, Said } from '#shared/base/said.ts'
import { shorten } from '#shared/base/text.ts'
import { whatIsHeld } from '#shared/said/allergens.ts'
import { words } from './words/kit-en.ts'

/** In the input of a deed that may ask: the questions the owner said yes to. */
export const sureField = z.exactOptional(z.array(z.string().max(20_000)).max(20))
type Sure = readonly string[]

/** The question, unless it was answered. */
export const askFirst = (
  said: Said,
  about: Question['about'],
  sure: Sure | undefined,
): Question | undefined => {
  const asks = said.with ? `${about} ${JSON.stringify(said.with)}` : about
  return sure?.includes(asks) ? undefined : { ...said, about, asks }
}

type Allergy = {
  readonly value: string
  /** Someone inside the customer. */
  readonly of?: { readonly name: string; readonly role?: string | undefined }
}

type Handing = {
  /** As the owner said it. */
  readonly what: string
  /** All that says what is in it: its words, and what its products contain. */
  readonly texts: readonly string[]
  /** Of the customer and of the people inside. */
  readonly allergies: readonly Allergy[]
  readonly sure: Sure | undefined
}

/** Whatever is logged, ordered or handed over asks this before it is written. */
export function askOfAllergies({ what, texts, allergies, sure }: Handing): Question | undefined {
  const held = whatIsHeld(allergies, texts)
  if (held.length === 0) return undefined
  const cant = held.map(sayAllergy).join(', ')
  return askFirst(words.say('cantHaveAsk', { what: shorten(what, 120), cant }), 'allergy', sure)
}

const sayAllergy = ({ value, of }: Allergy): string =>
  of ? `${value} (${[of.name, of.role].filter(Boolean).join(', ')})` : value
