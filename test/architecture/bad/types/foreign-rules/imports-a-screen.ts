// error: TS6307: ui/promise-words.ts' is not listed
import { dueWords } from './ui/promise-words.ts'

export const isOverdue = (due: string): boolean => dueWords(due) === 'late'
