import { IconAlertTriangle, IconUserPlus } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { allergyWords } from '#features/customers/rules/written-people.ts'
import { readRegulars, unreadAllergies } from '#features/customers/rules/written-regulars.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { sayYearDay } from '#ui/say-day.ts'
import { sayKeys } from '#ui/say-keys.ts'
import { words } from '../words/en.ts'
import classes from './FindCustomer.module.css'

/** The row that makes someone new, and how the words will be written down. */
export function NewFace({ typed }: { readonly typed: string }) {
  const w = useWords(words)
  // Read after the key is drawn: the list must not wait for it.
  const read = useDeferredValue(typed, '')
  return (
    <>
      <IconUserPlus size={18} stroke={1.8} aria-hidden="true" />
      <span className={classes.newFace}>{w('newCustomer', { typed: shorten(typed, 60) })}</span>
      <span className={classes.keys} aria-hidden="true">
        {newFaceKeys}
      </span>
      {/[\s,:;]/.test(read) && <ReadAs typed={read} />}
    </>
  )
}

const newFaceKeys = sayKeys('Control+Enter')

/** "Maria · green scarf · double espresso · no nuts", as the book will have it. */
function ReadAs({ typed }: { readonly typed: string }) {
  const w = useWords(words)
  const locale = useLocale()
  const { trade } = useShop()
  const [regular] = readRegulars(typed, { ...useSaidAt(), trade }).regulars
  if (!regular) return null
  const { name, description, usual, since, phones, emails, people, dates, note } = regular
  const told = [
    ...[name, description, usual, ...phones, ...emails].flatMap((each) => each ?? []),
    ...people.map((each) => (each.role === undefined ? each.name : `${each.name} (${each.role})`)),
    ...dates.map((date) =>
      [date.forWhom, date.what, sayYearDay(date, locale)].filter(Boolean).join(' '),
    ),
    ...(since === undefined ? [] : [w('since', { since })]),
    ...(note === undefined ? [] : [w('asNote', { note })]),
  ]
  const allergies = allergyWords(regular)
  const unread = unreadAllergies(regular)
  return (
    <span className={classes.readAs}>
      {told.map((each) => shorten(each, 60)).join(' · ')}
      {allergies.length > 0 && (
        <span className={classes.allergy}>
          <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />{' '}
          {w('allergy', { what: allergies.join(', ') })}
        </span>
      )}
      {unread.map((each) => (
        <span key={each} className={classes.allergy}>
          {w('soundsLikeAllergy', { words: shorten(each, 60) })}
        </span>
      ))}
    </span>
  )
}
