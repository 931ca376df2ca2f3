// complaint: shared may not use node:fs

// as: src/shared/base/text.ts
import { readFileSync } from 'node:fs'

export const words = readFileSync('words.txt', 'utf8')
