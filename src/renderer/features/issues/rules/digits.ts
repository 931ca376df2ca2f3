/**
 * The place a digit picks while nothing is typed and nothing picked yet, from 0; so that a sentence
 * may still hold, and even begin with, a number.
 */
export function digitPick(
  key: string,
  typed: string,
  picked: boolean,
  places: number,
): number | undefined {
  if (typed !== '' || picked || !/^[1-9]$/.test(key)) return undefined
  const place = Number(key) - 1
  return place < places ? place : undefined
}
