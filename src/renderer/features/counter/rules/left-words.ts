/** A chord is Alt and a letter: it begins no name. */
export type OpenedBy = 'letter' | 'chord' | 'pointer'

type Left = {
  readonly letter: string
  readonly by: OpenedBy
  /** What is in the panel, and what was kept in it before it opened. */
  readonly typed: string
  readonly before: string
  /** Enter was pressed in it. */
  readonly wasTried: boolean
}

/**
 * Someone who types "rosa" on an open card means the search box: R opened a panel and received
 * "osa". This puts the two together again. Nothing for a panel that was meant: one opened by mouse or chord,
 * one that Enter was pressed in or that holds a whole sentence, or a draft that was looked at or changed.
 * It keeps its words.
 */
export function leftWords({ letter, by, typed, before, wasTried }: Left): string | undefined {
  const isSentence = typed.trim().split(/\s+/).length >= fewestOfSentence
  if (by !== 'letter' || wasTried || isSentence) return undefined
  const isAdded = typed.startsWith(before) && typed.length > before.length
  if (before !== '' && !isAdded) return undefined
  const added = typed.slice(before.length)
  return /^[A-Z]$/.test(letter) ? letter.toLowerCase() + added : added
}

/** Fewer words may be a name. */
const fewestOfSentence = 4
