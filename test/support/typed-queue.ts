import fc from 'fast-check'

/** A key, and how many milliseconds after the one before. */
export type TypedKey = { readonly key: string; readonly after: number }

const bounces = 80

/**
 * A queue of customers as someone types it who knows the shop: letters of the name, Enter, Enter,
 * the next. No finger presses the same key twice within 80 ms.
 */
export const typedQueue = (
  starts: readonly string[],
  pace: { readonly min: number; readonly max: number } = { min: 60, max: 400 },
): fc.Arbitrary<readonly TypedKey[]> =>
  fc
    .shuffledSubarray([...starts], { minLength: starts.length })
    .map((queue) => queue.flatMap((start) => [...start, 'Enter', 'Enter']))
    .chain((keys) =>
      fc
        .array(fc.integer(pace), { minLength: keys.length, maxLength: keys.length, size: 'max' })
        .map((gaps) =>
          keys.map((key, at) => {
            const isSame = keys[at - 1] === key
            const gap = gaps[at] ?? pace.min
            return { key, after: isSame ? Math.max(gap, bounces) : gap }
          }),
        ),
    )

/** Twenty beginnings of names, among them every letter that opens a panel on a card. */
export const twentyStarts: readonly string[] = [
  ...['abo', 'dre', 'fau', 'gil', 'iva', 'nor', 'oba', 'pia', 'rud', 'vel'],
  ...['wim', 'xav', 'bex', 'cup', 'emz', 'hoj', 'kof', 'lyd', 'mik', 'tuv'],
]
