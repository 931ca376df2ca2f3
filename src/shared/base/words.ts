import type { Said } from '#shared/base/said.ts'

/** English sentences by key; `{{who}}` stands for a value, `_one` and `_other` are plurals. */
type Texts = Readonly<Record<string, string>>

type Base<K> = K extends `${infer B}_one` | `${infer B}_other` ? B : K

/** The keys that may be used; plurals go by their common name. */
export type KeyOf<T extends Texts> = Base<keyof T & string> & string

type TextOf<T extends Texts, K extends string> = K extends keyof T
  ? T[K]
  : `${K}_other` extends keyof T
    ? T[`${K}_other`]
    : never

type NamesIn<S> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? NameOf<Name> | NamesIn<Rest>
  : never

/** `{{most, number}}` needs `most` and formats it as the language writes numbers. */
type NameOf<N> = N extends `${infer Name}, ${string}` ? Name : N

type Value = string | number | Said

/** The values a sentence needs; none when it needs none. */
export type ValuesFor<T extends Texts, K extends string> = [NamesIn<TextOf<T, K>>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<TextOf<T, K>>, Value>>]

export type Words<T extends Texts = Texts> = {
  readonly of: string
  readonly en: T
  readonly say: <K extends KeyOf<T>>(key: K, ...values: ValuesFor<T, K>) => Said
}

/** Any feature's words, only for collecting them. */
export type AnyWords = Pick<Words, 'of' | 'en'>

/** A feature's words. Keys and the values they need are checked where they are used. */
export function defineWords<const T extends Texts>(of: string, en: T): Words<T> {
  return {
    of,
    en,
    say: (key, ...values) => {
      const given = values[0]
      return given ? { of, key, with: given } : { of, key }
    },
  }
}
