import { z } from 'zod'
import { isDay } from '#shared/base/day.ts'
import { present } from '#shared/base/present.ts'
import { tidy } from '#shared/base/text.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import type { SaidAt } from '#shared/said/when-pieces.ts'
import type { Customer, Person, PersonId } from '../model.ts'
import type { CustomerFacts } from './facts.ts'
import { type FirstTyped, readBirthday } from './first-told.ts'
import { isSomeone } from './new-face.ts'

/** All fields of a customer as the form holds them: texts, empty where nothing is known. */
export type CustomerForm = FirstTyped & {
  readonly name: string
  readonly description: string
  readonly pronunciation: string
  readonly since: string
  readonly between: NonNullable<Customer['between']> | ''
  readonly phones: readonly Labelled[]
  readonly emails: readonly Labelled[]
  readonly people: readonly PersonForm[]
  readonly address: string
  readonly tags: readonly string[]
  readonly note: string
  readonly codes: readonly string[]
  readonly introducedBy: CustomerId | ''
  readonly thanked: boolean
  readonly awayUntil: string
}

/** A phone or an e-mail and what it is called: "work". */
export type Labelled = { readonly label: string; readonly value: string }

export type PersonForm = {
  /** Begins with `new:` until the deed assigns an id. */
  readonly id: string
  readonly name: string
  readonly role: string
  readonly phones: readonly Labelled[]
  readonly emails: readonly Labelled[]
}

const text = z.string()
const ways = z.array(z.object({ label: text, value: text }))
const listOf = <Item>(list: z.ZodType) =>
  z.custom<readonly Item[]>((value) => list.safeParse(value).success)

/** How a half-filled form is read again. */
export const customerFormFields = {
  ...{ name: text, description: text, pronunciation: text, since: text },
  ...{ usual: text, allergy: text, birthday: text },
  between: z.enum(['', 'easy', 'takes work', 'not meant to be']),
  phones: listOf<Labelled>(ways),
  emails: listOf<Labelled>(ways),
  people: listOf<PersonForm>(
    z.array(z.object({ id: text, name: text, role: text, phones: ways, emails: ways })),
  ),
  address: text,
  tags: listOf<string>(z.array(text)),
  note: text,
  codes: listOf<string>(z.array(text)),
  introducedBy: z.custom<CustomerId | ''>((value) => typeof value === 'string'),
  thanked: z.boolean(),
  awayUntil: text,
} satisfies Readonly<Record<keyof CustomerForm, z.ZodType>>

export function formOf(facts: CustomerFacts): CustomerForm {
  return {
    name: facts.name ?? '',
    description: facts.description ?? '',
    pronunciation: facts.pronunciation ?? '',
    since: facts.since ?? '',
    ...{ usual: '', allergy: '', birthday: '' },
    between: facts.between ?? '',
    ...waysOf(facts),
    people: facts.people.map((each) => ({
      id: each.id,
      name: each.name,
      role: each.role ?? '',
      ...waysOf(each),
    })),
    address: facts.address ?? '',
    tags: facts.tags,
    note: facts.note ?? '',
    codes: facts.codes,
    introducedBy: facts.introducedBy ?? '',
    thanked: facts.thankedForIntroducing ?? false,
    awayUntil: facts.awayUntil ?? '',
  }
}

/** `opened` keeps what no field shows: the source they were imported from. */
export function factsOfForm(form: CustomerForm, opened: CustomerFacts): CustomerFacts {
  const texts = present({
    name: tidy(form.name),
    description: tidy(form.description),
    pronunciation: tidy(form.pronunciation),
    since: tidy(form.since),
    address: tidyLines(form.address),
    note: tidyLines(form.note),
    between: form.between === '' ? undefined : form.between,
    introducedBy: form.introducedBy === '' ? undefined : form.introducedBy,
    thankedForIntroducing: form.introducedBy !== '' && form.thanked ? (true as const) : undefined,
    awayUntil: isDay(form.awayUntil) ? form.awayUntil : undefined,
    source: opened.source,
  })
  return {
    ...texts,
    people: form.people.flatMap(personOf),
    phones: phonesOf(form.phones),
    emails: emailsOf(form.emails),
    tags: once(form.tags),
    codes: once(form.codes),
  }
}

/** What keeps a form from being saved; absent when all is well. */
export type FormTrouble =
  | { readonly of: 'nobody' }
  | { readonly of: 'awayUntil' | 'birthday' }
  | { readonly of: 'person'; readonly at: number }

export function formTroubleOf(
  form: CustomerForm,
  opened: CustomerFacts,
  at: SaidAt,
): FormTrouble | undefined {
  const nameless = form.people.findIndex(
    (each) => !tidy(each.name) && !tidy(each.role) && hasWays(each),
  )
  if (nameless >= 0) return { of: 'person', at: nameless }
  if (form.awayUntil !== '' && !isDay(form.awayUntil)) return { of: 'awayUntil' }
  if (tidy(form.birthday) && !readBirthday(form.birthday, at)) return { of: 'birthday' }
  return isSomeone(factsOfForm(form, opened)) ? undefined : { of: 'nobody' }
}

/** Trimmed, without control characters; line breaks stay, three and more become an empty line. */
export function tidyLines(text: string): string | undefined {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/\p{Cc}+/gu, ' ').trimEnd())
  const joined = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return joined === '' ? undefined : joined
}

const waysOf = (of: Pick<Person, 'phones' | 'emails'>) => ({
  phones: of.phones.map((each) => ({ label: each.label ?? '', value: each.number })),
  emails: of.emails.map((each) => ({ label: each.label ?? '', value: each.address })),
})

const hasWays = (of: PersonForm): boolean =>
  phonesOf(of.phones).length + emailsOf(of.emails).length > 0

/** Someone with a role but no name is named after the role. */
function personOf(form: PersonForm): readonly Person[] {
  const role = tidy(form.role)
  const name = tidy(form.name) ?? role
  if (name === undefined) return []
  return [
    {
      ...present({ id: asId<PersonId>(form.id), name, role: role === name ? undefined : role }),
      phones: phonesOf(form.phones),
      emails: emailsOf(form.emails),
    },
  ]
}

const phonesOf = (ways: readonly Labelled[]): Person['phones'] =>
  ways.flatMap(({ label, value }) => {
    const number = tidy(value)
    return number === undefined ? [] : [present({ label: tidy(label), number })]
  })

const emailsOf = (ways: readonly Labelled[]): Person['emails'] =>
  ways.flatMap(({ label, value }) => {
    const address = tidy(value)
    return address === undefined ? [] : [present({ label: tidy(label), address })]
  })

const once = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((each) => tidy(each) ?? [])),
]
