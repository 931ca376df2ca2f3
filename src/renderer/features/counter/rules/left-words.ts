/**
 * Someone who types "rosa" on an open card means the search box: R opened a panel and received
 * "osa". This puts the two together again.
 */
export function leftWords(letter: string, by: 'letter' | 'pointer', typed: string): string {
  const isPartOfWord = by === 'letter' && /^[A-Z]$/.test(letter)
  return isPartOfWord ? letter.toLowerCase() + typed : typed
}
