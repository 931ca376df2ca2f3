// The package has no types of its own; this is the part of vcf 2.1.2 we call.
declare module 'vcf' {
  type Property = { readonly type?: string | readonly string[]; valueOf(): string }
  export default class VCard {
    static readonly Property: new (
      ...parts: never
    ) => Property
    readonly data: Readonly<Record<string, unknown>>
    /** Throws on a card without VERSION, BEGIN or END; skips lines it can't read. */
    parse(card: string): this
  }
}
