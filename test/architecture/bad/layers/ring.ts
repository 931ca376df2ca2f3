// complaint: imports itself in a ring: src/renderer/features/promises/rules/due.ts → src/renderer/features/promises/rules/late.ts → src/renderer/features/promises/rules/due.ts

// as: src/renderer/features/promises/rules/due.ts
import { isLate } from './late.ts'

export const isDue = (day: string) => !isLate(day)

// as: src/renderer/features/promises/rules/late.ts
import { isDue } from './due.ts'

export const isLate = (day: string) => !isDue(day)
