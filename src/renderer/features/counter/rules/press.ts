import type { Instant } from '#shared/base/day.ts'

/** A key as the page gets it. `code` is its place on the keyboard, whatever is printed on it. */
export type Key = {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly altGraph: boolean
}

const settling = 300

/**
 * A key pressed just after a card opened, or held down since before, was meant for the previous
 * screen.
 */
export const isMeant = (
  press: { readonly at: Instant; readonly repeat: boolean },
  freshSince: Instant,
): boolean => !press.repeat && press.at - freshSince >= settling

const oneBreath = 500

/**
 * Letters typed right after Enter on the usual begin the next customer's name: the search box gets
 * the focus as soon as the purchase is on the disk.
 */
export const isForNext = (at: Instant, pressed: Instant | undefined): boolean =>
  pressed !== undefined && at - pressed < oneBreath

/** Ctrl/Cmd and a digit by its place; AltGraph and a digit is a character on many layouts. */
export function likelyPlaceOf(key: Key): number | undefined {
  if (key.altGraph || key.alt || key.ctrl === key.meta) return undefined
  const digit = /^Digit([1-6])$/.exec(key.code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}

/** A typed character, not a command. */
export const isCharacter = (key: Key): boolean =>
  Array.from(key.key).length === 1 && !key.meta && (key.altGraph || !(key.ctrl || key.alt))
