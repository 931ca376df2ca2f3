import { allergensNamed } from './allergens.ts'
import { plainOf } from './plain.ts'

/** What people are allergic to besides the allergens of the law. */
const others =
  /(?<!\p{L})(?:coconuts?|chest ?nuts?|pine ?nuts?|strawberr(?:y|ies)|kiwis?|latex|penicillin|bees?|wasps?|kokosnuss|kokosnusse|erdbeeren?|penizillin|bienen?|wespen?|fresas?|penicilina|abejas?|avispas?|coco)(?!\p{L})/u

export const isKnownAllergen = (text: string): boolean =>
  allergensNamed(text).length > 0 || others.test(plainOf(text))
