/**
 * How far a start is, for whoever started the app from a terminal: `npm start` waits for the last
 * line, and has no limit between the first and the second, when large records may be copied.
 */
export const signs = {
  starting: 'The Usual is starting.',
  opening: 'The Usual opens its window.',
  onScreen: 'The Usual is on the screen.',
} as const

/** A packed app may have no terminal at all. */
export function tellTerminal(sign: keyof typeof signs): void {
  process.stdout.write(`${signs[sign]}\n`, () => undefined)
}
