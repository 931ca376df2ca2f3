// complaint: book may not import rules of promises

// as: src/renderer/book/commit.ts
import { isLate } from '#features/promises/rules.ts'

export const late = isLate
