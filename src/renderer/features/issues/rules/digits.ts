/**
 * The place, from 0, that a digit picks. It picks only while nothing is typed or picked yet, so a
 * sentence can still contain, and even begin with, a number.
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
