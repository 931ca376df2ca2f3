// complaint: imports something that the text does not name

// as: src/renderer/features/promises/rules.ts
export const load = (name: string) => import(`./${name}.ts`)
