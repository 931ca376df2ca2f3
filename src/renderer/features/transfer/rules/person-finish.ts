import { present } from '#shared/base/present.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { type BroughtPerson, shortRaw } from './brought.ts'
import { addRelation, keep, type PersonDraft } from './person-draft.ts'
import { withinLimits } from './person-limits.ts'
import { nameFrom, trimmedLines } from './person-words.ts'

/** Absent when nothing identifies them; the caller reports the row. */
export function finishPerson(
  draft: PersonDraft,
  source: { readonly where: number; readonly raw: string },
): BroughtPerson | undefined {
  const { name, organisation } = nameAndFirm(draft)
  const [main, ...others] = draft.addresses
  for (const other of others) keep(draft, other.column, other.text)
  const { phones, emails, people, tags, dates, unknown, leftOut } = draft
  const description = trimmedLines(draft.description)
  if (!name && !description && phones.length === 0 && emails.length === 0) return undefined
  const person = present({
    ...{ where: source.where, source: draft.source, name, description },
    pronunciation: nameFrom(draft.sounds).name,
    ...{ people, phones, emails },
    ...{ address: main?.text, organisation, note: trimmedLines(draft.notes.join('\n')) },
    ...{ tags, dates },
    ...{ introducedBy: tidy(draft.introducedBy), photo: draft.photo },
    ...{ unknown, leftOut, raw: shortRaw(source.raw) },
  })
  return withinLimits(person)
}

type Names = { readonly name: string | undefined; readonly organisation: string | undefined }

function nameAndFirm(draft: PersonDraft): Names {
  const firm = tidy(draft.organisation)
  return draft.isFirm ? namesOfFirm(draft, firm) : namesOfPerson(draft, firm)
}

// A firm has its own name, and the person is inside it.
function namesOfFirm(draft: PersonDraft, organisation: string | undefined): Names {
  const { shown, ...parts } = draft.names
  const name = organisation ?? nameFrom({ shown }).name
  const person = nameFrom(parts).name
  if (name === undefined) return namesOfPerson(draft, undefined)
  if (person !== undefined && fold(person) !== fold(name)) putInside(draft, person)
  else keepAside(draft, draft.role)
  keepShown(draft, name, person)
  keepAside(draft, draft.nickname)
  return { name, organisation: undefined }
}

function namesOfPerson(draft: PersonDraft, organisation: string | undefined): Names {
  keepAside(draft, draft.role)
  const name = personName(draft)
  const nickname = tidy(draft.nickname?.value)
  if (name !== undefined) {
    if (nickname !== undefined && fold(nickname) !== fold(name)) keepAside(draft, draft.nickname)
    return { name, organisation }
  }
  if (nickname !== undefined) return { name: nickname, organisation }
  return { name: organisation, organisation: undefined }
}

function personName(draft: PersonDraft): string | undefined {
  const { name, rest } = nameFrom(draft.names)
  keep(draft, draft.nameColumn, rest)
  const isEmail = draft.emails.some((email) => email.address === name)
  const isPhone = draft.phones.some((phone) => phone.number === name)
  return isEmail || isPhone ? undefined : name
}

function putInside(draft: PersonDraft, person: string): void {
  addRelation(draft, person, tidy(draft.role?.value))
  draft.dates.forEach((date, at) => {
    draft.dates[at] = { ...date, whose: person }
  })
}

function keepShown(draft: PersonDraft, name: string, person: string | undefined): void {
  const shown = nameFrom({ shown: draft.names.shown }).name
  if (shown !== undefined && ![name, person].includes(shown)) keep(draft, draft.nameColumn, shown)
}

function keepAside(
  draft: PersonDraft,
  aside: { readonly column: string; readonly value: string } | undefined,
): void {
  if (aside !== undefined) keep(draft, aside.column, aside.value)
}
