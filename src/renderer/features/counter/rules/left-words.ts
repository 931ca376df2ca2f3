/** A chord is Alt and a letter: it begins no name. */
export type OpenedBy = 'letter' | 'chord' | 'pointer'

type Left = {
  readonly letter: string
  readonly by: OpenedBy
  /** What is in the panel, and what was kept in it before it opened. */
  readonly typed: string
  readonly before: string
}

/**
 * Someone who types "rosa" on an open card means the search box: R opened a panel and received
 * "osa". This puts the two together again. Nothing for a panel that was meant: one opened by mouse or chord,
 * or a draft that was looked at or changed. It keeps its words.
 */
export function leftWords({ letter, by, typed, before }: Left): string | undefined {
  if (by !== 'letter') return undefined
  const isAdded = typed.startsWith(before) && typed.length > before.length
  if (before !== '' && !isAdded) return undefined
  const added = typed.slice(before.length)
  return /^[A-Z]$/.test(letter) ? letter.toLowerCase() + added : added
}
