/** Ends every `switch` on a union, so that a new case breaks the build. */
export function impossible(value: never): never {
  throw new Error(`This case was thought impossible: ${JSON.stringify(value)}`)
}

/** For cases a correct program never reaches; expected trouble is a `Result`. */
export function assert(condition: unknown, words: string): asserts condition {
  if (!condition) throw new Error(words)
}
