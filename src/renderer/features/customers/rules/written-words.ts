import { fold } from '#shared/base/text.ts'
import { soundsOfAllergy } from '#shared/said/known-allergen.ts'
import { childrenSaid } from '#shared/said/person-said.ts'
import { plainOf } from '#shared/said/plain.ts'
import { isLooks, isTaken } from '#shared/said/said-words.ts'

type SortedWords = {
  readonly description: string | undefined
  /** How they take it. */
  readonly usual: string | undefined
  /** What could not be placed. */
  readonly others: readonly string[]
}

/** The words of a line that nothing else was read from: what they take, how they look, the rest. */
export function sortWords(
  words: readonly string[],
  known: { readonly description?: string },
): SortedWords {
  const all = words.flatMap((each) => apart(bareOf(each)))
  const may = all.filter((each) => !isNote(each))
  const usual = may.find(isTaken) ?? may.find((each) => !isLooks(each))
  const left = all.filter((each) => each !== usual)
  const description = known.description ?? left.find(isFace)
  return { description, usual, others: left.filter((each) => each !== description) }
}

/** "she always has a flat white", "usual: flat white". */
function bareOf(text: string): string {
  const said = saying.exec(plainOf(text))?.[0] ?? ''
  const rest = text.slice(said.length)
  return said.endsWith(': ') || isTaken(rest) ? rest : text
}

const saying =
  /^(?:(?:the )?(?:usual|usually|order|drink|coffee|orders|always|immer|meistens|bestellung|getrank|wie immer|lo de siempre|pedido|siempre):\s+|(?:(?:(?:she|he|they|er|sie|ella|el) )?(?:(?:always|usually|immer|meistens|siempre) )?(?:has|have|takes?|drinks?|gets?|orders?|wants?|nimmt|trinkt|bekommt|kriegt|bestellt|toma|bebe|pide)|usually|always|immer|meistens|siempre) (?:(?:always|usually|immer|meistens|siempre) )?(?:(?:an?|the|einen?|una?) )?)(?=\S)/u

/** "green scarf, double espresso, pays on Fridays" are three things; "flat white, oat" is one. */
function apart(text: string): readonly string[] {
  const pieces = text.split(', ')
  const looks = pieces.filter(isFace)
  // "tea, no sugar" is one thing; "no onions, tea" is two.
  const begins = pieces.findIndex((each) => !refuses.test(fold(each)))
  const isTale = (each: string, at: number) =>
    at < begins || tells.test(fold(each)) || soundsOfAllergy(each) || childrenSaid(each).length > 0
  const tales = pieces.filter((each, at) => !isFace(each) && isTale(each, at))
  const taken = pieces.filter((each) => !looks.includes(each) && !tales.includes(each))
  return [looks.join(', '), taken.join(', '), ...tales].filter((each) => each !== '')
}

const isFace = (text: string): boolean =>
  isLooks(text) && !soundsOfAllergy(text) && text.split(' ').length <= 6

/** "sits by the window", "Lina: no sugar", "without sugar": nothing to be logged as the usual. */
const isNote = (text: string): boolean =>
  soundsOfAllergy(text) ||
  childrenSaid(text).length > 0 ||
  !/\p{L}/u.test(text) ||
  /^[^:]{1,60}:\s/.test(text) ||
  [tells, refuses].some((each) => each.test(fold(text)))

const tells =
  /^(?:(?:he|she|they|er|sie|ella|el)\s+)?(?:sits?|pays?|comes?|likes?|loves?|hates?|dislikes?|works?|lives?|calls?|rings?|brings?|buys?|owes?|speaks?|talks?|tolerates?|vertragt|tolera|says?|knows?|lost|died|moved|retired|is|was|are|were|diabetic|pregnant|diabetiker\p{L}*|schwanger|diabetic[oa]|embarazada|doesn't|don't|can(?! of)|not (?:a fan|keen|into)|away|funeral|sitzt|zahlt|kommt|mag|hasst|arbeitet|wohnt|ruft|bringt|kauft|spricht|ist|war|kann|darf|gestorben|verstorben|se sienta|paga|viene|odia|trabaja|vive|llama|trae|compra|habla|es|era|puede|no le gusta|murio)(?!\p{L})/u
const refuses = /^(?:never|no|not|without|kein|keine|keinen|ohne|nie|sin|nunca)(?!\p{L})/u
