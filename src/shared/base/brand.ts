/** A `T` that must not be mixed with another `T`: an id with a name, a day with any text. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }
