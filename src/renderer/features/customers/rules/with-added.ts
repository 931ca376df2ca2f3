import { dateFacts } from '#features/occasions/model.ts'
import { fold } from '#shared/base/text.ts'
import type { PhoneCountry } from '#shared/said/phone.ts'
import { customerFacts } from '../model.ts'
import { peopleAdded } from './added-people.ts'
import { type Adding, fits, fitting, grown, waysAdded } from './added-ways.ts'
import type { CustomerFacts } from './facts.ts'
import type { DateFacts, KnownFacts, Listed, ListedField } from './listed.ts'
import { isSameText, isWithin } from './same-words.ts'

export type Added = {
  readonly facts: CustomerFacts
  readonly newDates: readonly DateFacts[]
  /** The customer has all of it; what differs or does not fit is not added. */
  readonly addsNothing: boolean
  /** What does not fit in the book and is not added. */
  readonly doesNotFit: readonly ListedField[]
  /** Where the list differs; the book's value stays. */
  readonly differs: readonly ListedField[]
}

/**
 * The customer with what the list adds. Nothing is replaced, the same list twice changes nothing, and
 * every field stays within what a customer may hold.
 */
export function withAdded(known: KnownFacts, listed: Listed, country?: PhoneCountry): Added {
  const adding: Adding = { country, doesNotFit: new Set(), differs: new Set() }
  const patch: Partial<CustomerFacts> = {
    ...peopleAdded(known, listed, adding),
    ...textsAdded(known, listed, adding),
    ...noteAdded(known, listed, adding),
    ...listsAdded(known, listed, adding),
  }
  const newDates = datesAdded(known, listed, adding)
  return {
    facts: { ...known.facts, ...patch },
    newDates,
    addsNothing: Object.keys(patch).length + newDates.length === 0,
    doesNotFit: [...adding.doesNotFit],
    differs: [...adding.differs],
  }
}

/** Several rows about one person, one after the other. */
export function withAllAdded(
  known: KnownFacts,
  listed: readonly Listed[],
  country?: PhoneCountry,
): Pick<Added, 'facts' | 'newDates'> {
  let { facts } = known
  const newDates: DateFacts[] = []
  for (const each of listed) {
    const added = withAdded({ facts, dates: [...known.dates, ...newDates] }, each, country)
    facts = added.facts
    newDates.push(...added.newDates)
  }
  return { facts, newDates }
}

const textFields = ['name', 'description', 'pronunciation', 'address', 'since'] as const

function textsAdded({ facts: mine }: KnownFacts, { facts }: Listed, adding: Adding) {
  const added: {
    -readonly [Field in (typeof textFields)[number] | 'source']?: CustomerFacts[Field]
  } = {}
  for (const field of textFields) {
    const text = facts[field]
    const known = mine[field]
    if (text === undefined || (known !== undefined && isWithin(text, known))) continue
    if (known !== undefined) adding.differs.add(field)
    else if (fits(customerFacts.shape[field], text)) added[field] = text
    else adding.doesNotFit.add(field)
  }
  const { source } = facts
  if (source === undefined || mine.source !== undefined) return added
  if (fits(customerFacts.shape.source, source)) added.source = source
  else adding.doesNotFit.add('source')
  return added
}

// Listed words without a field of their own are searched in note, description and name.
function noteAdded({ facts }: KnownFacts, listed: Listed, adding: Adding) {
  const written = fold([facts.note, facts.description, facts.name].filter(Boolean).join('\n'))
  const isNew = (line: string): boolean =>
    line.trim() === '' ? facts.note === undefined : !written.includes(fold(line.trim()))
  const lines = listed.facts.note?.split('\n').filter(isNew) ?? []
  if (lines.every((line) => line.trim() === '')) return {}
  const mine = facts.note === undefined ? [] : [facts.note]
  const added = fitting(lines, (some) =>
    fits(customerFacts.shape.note, [...mine, ...some].join('\n')),
  )
  if (added.length < lines.length) adding.doesNotFit.add('note')
  return added.length === 0 ? {} : { note: [...mine, ...added].join('\n') }
}

function listsAdded({ facts: mine }: KnownFacts, { facts }: Listed, adding: Adding) {
  const reached = {
    phones: [...mine.phones, ...mine.people.flatMap((each) => each.phones)],
    emails: [...mine.emails, ...mine.people.flatMap((each) => each.emails)],
  }
  const isKnown = (tag: string) => mine.tags.some((each) => isSameText(each, tag))
  const tags = facts.tags.filter((tag) => !isKnown(tag))
  return { ...waysAdded(mine, facts, adding, reached), ...grown('tags', mine.tags, tags, adding) }
}

// A person has one birthday: another one is a doubt, not a second birthday.
function datesAdded(known: KnownFacts, { dates }: Listed, adding: Adding): readonly DateFacts[] {
  const added: DateFacts[] = []
  for (const date of dates) {
    const isSame = (each: DateFacts) =>
      isSameText(each.forWhom ?? '', date.forWhom ?? '') && isSameText(each.what, date.what)
    const isThere = (each: DateFacts) => isSame(each) && each.monthDay === date.monthDay
    if (known.dates.some(isThere) || added.some(isThere)) continue
    const isOneDay = date.what === 'birthday' || date.what === 'anniversary'
    if (isOneDay && known.dates.some(isSame)) adding.differs.add('dates')
    else if (fits(dateFacts, date)) added.push(date)
    else adding.doesNotFit.add('dates')
  }
  return added
}
