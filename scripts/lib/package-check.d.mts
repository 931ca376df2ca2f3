export type Judged = { readonly what: string; readonly wrong: readonly string[] }
export function judgePackages(facts: object): Judged[]
export const notShownHere: readonly string[]
