import { readRegulars } from '#features/customers/rules/written-regulars.ts'
import { present } from '#shared/base/present.ts'
import { type DateSaid, isBirthday } from '#shared/said/date-said.ts'
import type { SaidReader } from './readers.ts'
import { saidAt } from './said-at.ts'

const filled = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list

export const readRegular: SaidReader = (said) => {
  const text = said.line ?? ''
  const trade = said.trade === 'jobs' ? 'jobs' : 'counter'
  const [read] = readRegulars(text, { ...saidAt(said, text), trade }).regulars
  if (!read) return { reading: 'refuse' }
  const { line: _, allergies, since, phones, emails, people, dates, ...texts } = read
  const birthday = dates.find(isOwnBirthday)
  return {
    reading: {
      ...texts,
      ...present({
        allergies: filled(allergies),
        since: since !== undefined && /^\d{4}$/.test(since) ? Number(since) : since,
        phones: filled(phones),
        emails: filled(emails),
        birthday: birthday && dayText(birthday),
        dates: filled(
          dates.flatMap((each) =>
            each === birthday
              ? []
              : [present({ what: each.what, whose: each.forWhom, day: dayText(each) })],
          ),
        ),
        people: filled(
          people.map(({ name, role, allergies }) =>
            present({ name, role, allergies: filled(allergies) }),
          ),
        ),
      }),
    },
  }
}

const isOwnBirthday = ({ what, forWhom }: DateSaid): boolean =>
  forWhom === undefined && isBirthday(what)

const dayText = ({ year, monthDay }: { readonly year?: number; readonly monthDay: string }) =>
  year === undefined ? monthDay : `${year}-${monthDay}`
