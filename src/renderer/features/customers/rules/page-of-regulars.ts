import { type Twin, twinsOf } from './twins.ts'
import { readRegulars, type TooLong, type WrittenRegular } from './written-regulars.ts'

/** A line as it will be written down, or left out. */
export type PageLine = {
  readonly regular: WrittenRegular
  readonly twin: Twin
  readonly isIn: boolean
}

export type RegularsPage = {
  readonly lines: readonly PageLine[]
  readonly tooLong: readonly TooLong[]
}

/**
 * What the text would do to the book. Someone whose name is in the book is left out unless the
 * owner says that it is another one: the same page written down twice must not double everyone.
 */
export function pageOf(
  text: string,
  trade: 'counter' | 'jobs',
  isKnown: (folded: string) => boolean,
  /** Line numbers where the owner said otherwise. */
  turned: ReadonlySet<number>,
): RegularsPage {
  const { regulars, tooLong } = readRegulars(text, trade)
  const twins = twinsOf(regulars, isKnown)
  const lines = regulars.map((regular, at) => {
    const twin = twins[at] ?? 'none'
    const isNew = twin === 'none' || twin === 'namesake'
    return { regular, twin, isIn: isNew !== turned.has(regular.line) }
  })
  return { lines, tooLong }
}

/** What is left on the page when only the beginning of the list went in. */
export function withoutLines(text: string, written: ReadonlySet<number>): string {
  return text
    .split(/\r\n|\r|\n/)
    .filter((_, at) => !written.has(at + 1))
    .join('\n')
}
