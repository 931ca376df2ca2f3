// error: TS2591: Cannot find name 'node:fs'
import { readFileSync } from 'node:fs'

export const book = readFileSync('book.json', 'utf8')
