import { unitsIn } from './allergen-units.ts'
import { allergensNamed, smellsOfAllergy } from './allergens.ts'
import { plainOf } from './plain.ts'
import { saysDrink } from './said-words.ts'
import { withSubstitutes } from './substitutes.ts'

/** What people are allergic to besides the allergens of the law. */
const others =
  /(?<!\p{L})(?:coconuts?|chest ?nuts?|pine ?nuts?|strawberr(?:y|ies)|kiwis?|latex|penicillin|bees?|wasps?|kokosnuss|kokosnusse|erdbeeren?|penizillin|bienen?|wespen?|fresas?|penicilina|abejas?|avispas?|coco|nickel|niquel|ppd|ammonia|ammoniak|amoniaco|acr[yi]lat\w*|henna|lil(?:y|ies)|lilien?|lirios?|pollen|polen)(?!\p{L})/u

export const isKnownAllergen = (text: string): boolean =>
  allergensNamed(text).length > 0 || others.test(plainOf(text))

/** "tree nuts", "cow's milk"; not "Milchkaffee", "oat milk". */
export function endsInAllergen(text: string): boolean {
  const last = withSubstitutes(unitsIn(text)).at(-1)
  return last !== undefined && ((last.meaning?.named ?? []).length > 0 || others.test(last.text))
}

/** Nothing else is said: "Laktose!!". */
export const isPureAllergen = (text: string): boolean =>
  unitsIn(text).length > 0 &&
  unitsIn(text).every(({ meaning }) => (meaning?.named ?? []).length > 0)

/** It speaks of an allergy in words that no reader knows: "peanuts = hospital". */
export const soundsOfAllergy = (text: string): boolean =>
  smellsOfAllergy(text) || (harms.test(plainOf(text)) && isKnownAllergen(text))

/** Also where an allergen is refused, which may be a taste: "brownie without nuts". */
export const mayBeAllergy = (text: string): boolean =>
  soundsOfAllergy(text) ||
  (/!\s*$/.test(text) && isPureAllergen(text)) ||
  (refuses.test(plainOf(text)) &&
    isKnownAllergen(saysDrink(text) ? plainOf(text).replace(taste, ' ') : text))

const refuses =
  /(?<!\p{L})(?:no|not|never|nothing|nowt|except|apart from|au(?:ss|ß)er|excepto|salvo|menos|gf|df|lf|without|w\/o|avoid\w*|free|forbidden|don'?t|can'?t|won'?t|kein\w*|nicht|nichts|nix|nie|niemals|ohne|verboten|tabu|\p{L}+frei\w*|sin|nada|ni|nunca|prohibid\w*)(?!\p{L})/u
/** Drinks are had without milk by taste. */
const taste = /(?<!\p{L})(?:milk|cream|butter|milch|sahne|rahm|leche|nata|mantequilla)(?!\p{L})/gu

const harms =
  /(?<!\p{L})(?:rash|hives|itch\p{L}*|throat|vomit\p{L}*|wheez\p{L}*|quaddeln|juckreiz|picor|hospital|shock|collapses?|swells?|swollen|choke\p{L}*|ambulance|ausschlag|krankenhaus|atemnot|schwillt|notarzt|ronchas|urticaria|se hincha)(?!\p{L})/u
