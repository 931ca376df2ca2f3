// @types/papaparse brings Node and DOM types into the rules, where neither is allowed; this is the
// part of papaparse 5.7.1 we call. The file's path is imported for the same reason.
declare module 'papaparse/papaparse.js' {
  export type ParseError = { readonly code: string; readonly row?: number }
  export type ParseStep = {
    readonly data: readonly string[]
    readonly errors: readonly ParseError[]
    /** `cursor` is the position in the text after this row. */
    readonly meta: { readonly cursor: number; readonly aborted: boolean }
  }
  export type Parser = { abort(): void }
  const Papa: {
    parse(
      text: string,
      config: {
        readonly delimiter: string
        readonly newline?: '\r' | '\n' | '\r\n'
        readonly quoteChar?: string
        readonly header: false
        readonly skipEmptyLines: false
        readonly step: (row: ParseStep, parser: Parser) => void
      },
    ): unknown
    unparse(
      rows: readonly (readonly string[])[],
      config: { readonly newline: '\r\n'; readonly escapeFormulae: true },
    ): string
  }
  export default Papa
}
