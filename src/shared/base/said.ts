/**
 * A message key with its values, which becomes a sentence in the owner's language when shown: used
 * in history, refusals and Today. A value may be a name or another `Said`.
 */
export type Said = {
  /** The feature that owns the words. */
  readonly of: string
  readonly key: string
  readonly with?: Readonly<Record<string, string | number | Said>>
}

/**
 * A refusal that the owner may overrule: the deed asks first, and is done when its input says that
 * this very question was answered with yes.
 */
export type Question = Said & {
  readonly about: 'allergy' | 'again' | 'money' | 'check' | 'room'
  /** Names what is asked, so that a yes to one question is no yes to the next. */
  readonly asks: string
  /** Another way to say yes, with what it is called by. */
  readonly or?: { readonly said: Said; readonly asks: string }
}

export const isQuestion = (said: Said): said is Question => 'asks' in said
