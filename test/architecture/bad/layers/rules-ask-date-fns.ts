// complaint: rules of promises may not read a hidden clock or dice: isPast of date-fns

// as: src/renderer/features/promises/rules.ts
import { isPast } from 'date-fns'

export const isLate = (due: Date) => isPast(due)
