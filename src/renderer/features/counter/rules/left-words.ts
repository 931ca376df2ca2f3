/**
 * Someone who types "rosa" on an open card means the search box: R opened a panel and "osa" went
 * into it. Together they are what was meant.
 */
export function leftWords(letter: string, by: 'letter' | 'pointer', typed: string): string {
  const isPartOfWord = by === 'letter' && /^[A-Z]$/.test(letter)
  return isPartOfWord ? letter.toLowerCase() + typed : typed
}
