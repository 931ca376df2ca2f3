import type { Minute, Weekday } from '#shared/base/day.ts'
import { fold, tidy } from '#shared/base/text.ts'
import { isLiving } from '#shared/book/living.ts'
import {
  isCurrent,
  mostUsuals,
  newestPreferenceFirst,
  type Preference,
  type PreferenceKind,
  usualsAt,
} from './model.ts'

/** A taste in the owner's words, before it is a row. */
export type ToldPreference = Pick<Preference, 'kind' | 'value' | 'topic' | 'personId'>

/** "I can't have nuts", "no nuts" and "nut allergy" all mean nuts. */
export function plainAllergy(typed: string): string | undefined {
  const text = tidy(typed)
  const bare = text
    ?.replace(/^(?:(?:i|she|he|they|we)\s+)?(?:can(?:['’]?t|not)|may not|must not)\s+have\s+/i, '')
    .replace(/^(?:(?:is|are|am|i['’]m)\s+)?allergic\s+to\s+/i, '')
    .replace(/^no\s+/i, '')
    .replace(/\s+allerg(?:y|ies)$/i, '')
  return tidy(bare) ?? text
}

/** A newer value replaces the one on the same topic; allergies and what matters are never replaced. */
export const hasTopic = (kind: PreferenceKind): boolean => kind !== 'allergy' && kind !== 'matters'

/** Only a usual has days and hours. */
export const hasHours = (kind: PreferenceKind): boolean => kind === 'usual'

/** The row that already says the same: it is confirmed, not written twice. */
export const alreadyKnown = (
  known: readonly Preference[],
  told: ToldPreference,
): Preference | undefined =>
  known.find(
    (each) =>
      isCurrent(each) &&
      each.kind === told.kind &&
      each.personId === told.personId &&
      sameText(each.topic, told.topic) &&
      sameText(each.value, told.value),
  )

/** The rows a newer one replaces: the same topic, of the same person. */
export const outdatedBy = (
  known: readonly Preference[],
  told: ToldPreference,
): readonly Preference[] =>
  known.filter(
    (each) =>
      isCurrent(each) &&
      told.topic !== undefined &&
      each.kind === told.kind &&
      each.personId === told.personId &&
      sameText(each.topic, told.topic),
  )

/** `leaving` are the rows the new one replaces. */
export const hasRoomForUsual = (
  known: readonly Preference[],
  leaving: readonly Preference[] = [],
): boolean =>
  known.filter(
    (each) => each.kind === 'usual' && isCurrent(each) && !leaving.some(({ id }) => id === each.id),
  ).length < mostUsuals

export type Taking = {
  readonly usual?: Preference
  /** How to do it right for them, newest first. */
  readonly howTo: readonly Preference[]
}

/** "How they take it", for this weekday and hour. */
export function howTheyTakeIt(
  known: readonly Preference[],
  weekday: Weekday,
  minute: Minute,
): Taking {
  const [usual] = usualsAt(known, weekday, minute)
  const howTo = currentOf(known, 'how-to')
  return usual ? { usual, howTo } : { howTo }
}

/** For lists, where the hour does not matter: the usual without hours, else the newest. */
export function mainUsual(known: readonly Preference[]): Preference | undefined {
  const usuals = currentOf(known, 'usual')
  return usuals.find((each) => each.when === undefined) ?? usuals[0]
}

export type PreferenceShelf = {
  readonly kind: PreferenceKind
  readonly now: readonly Preference[]
  /** Former values, the last ended first. */
  readonly before: readonly Preference[]
}

const shelfOrder: readonly PreferenceKind[] = [
  'usual',
  'allergy',
  'how-to',
  'likes',
  'dislikes',
  'matters',
]

/** All that is known, by kind; empty kinds are left out. */
export function shelvesOf(known: readonly Preference[]): readonly PreferenceShelf[] {
  return shelfOrder
    .map((kind) => ({ kind, now: currentOf(known, kind), before: formerOf(known, kind) }))
    .filter((shelf) => shelf.now.length + shelf.before.length > 0)
}

const currentOf = (known: readonly Preference[], kind: PreferenceKind): readonly Preference[] =>
  known.filter((each) => each.kind === kind && isCurrent(each)).sort(newestPreferenceFirst)

const formerOf = (known: readonly Preference[], kind: PreferenceKind): readonly Preference[] =>
  known
    .filter((each) => each.kind === kind && !isCurrent(each) && isLiving(each))
    .sort((one, other) =>
      one.until === other.until ? newestPreferenceFirst(one, other) : later(one, other),
    )

const later = (one: Preference, other: Preference): number =>
  (one.until ?? '') < (other.until ?? '') ? 1 : -1

const sameText = (one: string | undefined, other: string | undefined): boolean =>
  fold(tidy(one) ?? '') === fold(tidy(other) ?? '')
