import { allergensNamed, smellsOfAllergy } from './allergens.ts'
import { plainOf } from './plain.ts'

/** What people are allergic to besides the allergens of the law. */
const others =
  /(?<!\p{L})(?:coconuts?|chest ?nuts?|pine ?nuts?|strawberr(?:y|ies)|kiwis?|latex|penicillin|bees?|wasps?|kokosnuss|kokosnusse|erdbeeren?|penizillin|bienen?|wespen?|fresas?|penicilina|abejas?|avispas?|coco)(?!\p{L})/u

export const isKnownAllergen = (text: string): boolean =>
  allergensNamed(text).length > 0 || others.test(plainOf(text))

/** It speaks of an allergy in words that no reader knows: "peanuts = hospital". */
export const soundsOfAllergy = (text: string): boolean =>
  smellsOfAllergy(text) || (harms.test(plainOf(text)) && isKnownAllergen(text))

const harms =
  /(?<!\p{L})(?:rash|hives|hospital|swells?|swollen|choke\p{L}*|ambulance|ausschlag|krankenhaus|atemnot|schwillt|notarzt|ronchas|urticaria|se hincha)(?!\p{L})/u
