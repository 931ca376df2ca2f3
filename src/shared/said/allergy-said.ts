import { present } from '../base/present.ts'
import { tidy } from '../base/text.ts'
import { allergensNamed } from './allergens.ts'
import { isDenied, namesNothing, saysAllergy } from './allergy-denied.ts'
import { allergyForms } from './allergy-forms.ts'
import { isKnownAllergen } from './known-allergen.ts'
import { peopleIn, someoneNamed } from './person-said.ts'
import { plainOf } from './plain.ts'

/** "Lina can't have nuts": what, and the words before it, which are whose or something else. */
export type AllergySaid = {
  readonly what: readonly string[]
  readonly before?: string
  /** Words after it that are something else: "nut allergy ask every time". */
  readonly after?: string
  /** The reason is said; "no nuts" alone may be a taste. */
  readonly isOutright: boolean
  /** It ends with what: more may follow after a comma. */
  readonly isOpen: boolean
}

const { raw } = String

/** Reads one piece between two commas. */
export function readAllergySaid(text: string): AllergySaid | undefined {
  const bareText = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“„«]+|[\s"”“»]+$/g, '')
  const whole = ownerFirst(bareText)
  if (isMarkerAlone(whole) || isDenied(whole)) return undefined
  const { end, hasReason } = endOf(plainOf(whole))
  const said = whole.slice(0, end)
  const plain = plainOf(said)
  for (const { sure, pattern } of allergyForms) {
    const match = pattern.exec(plain)
    const span = match?.indices?.groups?.what
    if (!match || !span) continue
    const value = said.slice(...span)
    if (namesNothing(value)) return undefined
    if (!isWhat(plainOf(value))) continue
    if (sure === 'known' && !isKnownAllergen(value)) continue
    return saidIn(said, match, { isRefusal: sure === 'refusal', hasReason })
  }
  const { marked } = inBrackets.exec(plainOf(whole))?.groups ?? {}
  if (marked === undefined || allergensNamed(marked).length === 0) return undefined
  return readAllergySaid(`allergy: ${whole.slice(0, marked.length)}`)
}

function saidIn(
  said: string,
  { groups, indices }: RegExpExecArray,
  { isRefusal, hasReason }: { readonly isRefusal: boolean; readonly hasReason: boolean },
): AllergySaid {
  const [at = 0, stop = 0] = indices?.groups?.what ?? []
  const [from = 0, to = 0] = indices?.groups?.before ?? []
  const [afterFrom = 0, afterTo] = indices?.groups?.after ?? []
  const isOpen = stop === said.length
  const isFirst = !isRefusal && at === 0
  const value = said.slice(at, stop)
  const { value: things, owner } = isFirst ? splitOwner(value) : { value, owner: undefined }
  const { front, thing, rest } = narrowed(things, isFirst && !isOpen && owner === undefined)
  return present({
    what: thingsIn(thing),
    isOutright: !isRefusal || hasReason,
    isOpen,
    before: beforeOf(said.slice(from, to), groups?.before) ?? owner ?? front,
    after: afterFrom > 0 ? said.slice(afterFrom, afterTo) : rest,
  })
}

/** "nut allergy (Sam)" is "Sam: nut allergy". */
function ownerFirst(text: string): string {
  const [, said, inside, beside] =
    /^([^()]+?)\s*(?:\(([^()]+)\)|(?<=al{1,2}erg\p{L}*)\s(?:beim?|bei (?:der|dem)|vom?|of|in|for|del?|en)\s([^()]+))$/iu.exec(
      text,
    ) ?? []
  const who = inside ?? beside
  const isSaid = said !== undefined && who !== undefined && saysAllergy(said)
  if (!isSaid || isKnownAllergen(who)) return text
  return peopleIn(who, true).length > 0 || someoneNamed(who) ? `${who}: ${said}` : text
}

/** "gel nails acrylate" before "allergy" is acrylate, and what is numbered is something else. */
function narrowed(
  value: string,
  isBefore: boolean,
): { readonly thing: string; readonly front?: string; readonly rest?: string } {
  const numbered = /^(\D+?)\s+(\d.*)$/u.exec(value)
  if (!isBefore && numbered?.[1] !== undefined && isKnownAllergen(numbered[1]))
    return present({ thing: numbered[1], rest: numbered[2] })
  const words = value.split(' ')
  if (!isBefore || words.length < 4 || thingsIn(value).length > 1) return { thing: value }
  const isOne = (many: number) => {
    const last = words.slice(-many).join(' ')
    return !/\d/.test(last) && isKnownAllergen(last)
  }
  const many = [1, 2, 3].find(isOne) ?? 1
  return { thing: words.slice(-many).join(' '), front: words.slice(0, -many).join(' ') }
}

/** "sesame (anaphylaxis)", "nuts (severe!)". */
const inBrackets =
  /^(?<marked>[^()]*[^()\s])\s*\((?:very\s+|sehr\s+|muy\s+)?(?:(?:severe|serious|deadly|fatal|life-threatening|bad|schwere?|starke?|todlich|grave|mortal)\s*)?(?:al{1,2}[ei]rg\p{L}*|intoleran\p{L}*|anaph\p{L}*|anafil\p{L}*)?[!.]*\)$/u

/** "Lina has a nut allergy", "daughter nut allergy": whose is read from what. */
function splitOwner(value: string): { readonly value: string; readonly owner?: string } {
  const plain = plainOf(value)
  const match = ownerSaid.exec(plain)?.groups
  if (match?.owner !== undefined && match.rest !== undefined) {
    const owner = beforeOf(value.slice(0, match.owner.length), match.owner)
    return present({ value: value.slice(value.length - match.rest.length), owner })
  }
  const words = withoutSmall(value).split(' ')
  const many = [3, 2, 1].find(
    (each) =>
      each < words.length &&
      !isKnownAllergen(words.slice(0, each).join(' ')) &&
      peopleIn(words.slice(0, each).join(' '), true).length > 0,
  )
  return many === undefined
    ? { value: words.join(' ') }
    : { value: withoutSmall(words.slice(many).join(' ')), owner: words.slice(0, many).join(' ') }
}

const withoutSmall = (text: string): string =>
  text.slice(smallAtStart.exec(plainOf(text))?.[0].length ?? 0)

/** What is said after it: courtesy, and the reason, which says that it is an allergy. */
function endOf(plain: string): { readonly end: number; readonly hasReason: boolean } {
  const reason = reasons.exec(plain) ?? asides.exec(plain)
  const cut = reason && reason.index > 0 ? plain.slice(0, reason.index) : plain
  return {
    end: cut.replace(courtesy, '').length,
    hasReason: reason !== null && reason.index > 0,
  }
}

const reasons =
  /[\s,(]+(?:because|due to|wegen|wg\.?|weil|da (?:sie|er)|since (?:she|he|they)|as (?:she|he|they)|por|porque|ya que|\((?=[^)]*\)?$))\s*(?:\S+\s+){0,4}?\p{L}*(?:al{1,2}erg|intoler|anaph|anaf|coeliac|celiac|celiaq|zoliak|zoeliak|unvertrag)\p{L}*[^,]*$/u
/** "NO NUTS (severe)", "cashews, carries an epipen". */
const asides =
  /[\s,!]*(?:\((?:very |sehr |muy )?(?:severe|serious|deadly|schwer|stark|grave)\w*!*\)|\s(?:and |und |y )?(?:carries|has|with|hat|mit|lleva|tiene|con)\s(?:\S+\s)?epi-?\s?pen\S*)[\s!.]*$/u
const courtesy =
  /(?:[\s,!.?]+(?:please|pls|plz|bitte|por favor|thanks|danke|gracias|mate|love|(?:on|in|with) (?:it|anything|them)|at all|whatsoever|ever|siempre|immer|always))*[\s,!.?]*$/u

/** Nothing that can be eaten begins so: "never on Mondays", "no viene los lunes". */
const isWhat = (plain: string): boolean =>
  !/^(?:on|before|after|in|at|to|give|serve|feed|sell|put|add|let|pays?|comes|smiles|late|early|mind|minds|says|asks|talks|orders|more|less|longer|sure|need|doubt|rush|hurry|problem|idea|clue|preferences?|ahnung|eile|vorlieben?|preferencias?|prisa|too|am|vor|nach|im|mehr|viene|paga|quiere|es|esta|habla|trabaja|vive|lleva|usa|puede|hay|me|se|les?|lo|nos|gusta|likes?|loves?|enjoys?|wants?|nurse|doctor|test|tested|season|tablets?|medicine)(?!\p{L})/u.test(
    plain,
  )

/** Between whose it is and what is said: "is very", "hat eine". */
const having = '(?:has|have|had|hat|haben|tiene|tienen|with|mit|con|is|ist|es)'
const smallWord = raw`(?:${having}|are|am|was|be|got|sind|esta|an?|eine?|una?|both|beide|ambos|ambas|s?he|he'?s|she'?s|they|they'?re|i'?m|er|sie|also|but|and|aber|und|pero|y|auch|tambien|carries|reacts|reagiert|reacciona|allergic|allergische?|please|bitte|por favor|deathly|lethally|terribly|fatally|violently|dangerously|hugely|totally|absolutely|definitely|lebensgefahrlich|todlich|blo(?:ss|ß)|very|badly|severely|highly|extremely|deadly|mildly|slightly|quite|super|seriously|strongly|really|a bit|bit|stark|schwer|sehr|hochgradig|extrem|leichte?|leider|muy|gravemente|diagnosed|possibly|maybe|probably|apparently|vielleicht|evtl\.?|vermutlich|posible|quizas?|known|severe|strict|bad|serious|strong|mild|slight|life-threatening|schwere|starke|fuerte|grave)`
const smallAtStart = new RegExp(raw`^(?:${smallWord} )+(?=\S)`, 'u')
const smallAtEnd = new RegExp(raw`(?:(?:^|[\s:,]+)(?:${smallWord}|so|who|que|=))+$`, 'u')
const ownerSaid = new RegExp(
  raw`^(?<owner>.*?\S)(?::| =| ${having}) (?:${smallWord} )*(?<rest>\S.*)$`,
  'u',
)
const customers =
  /^(?:(?:(?:her|his|their|the|ihre?|seine?|die|la|el|su) )?(?:scalp|skin|stomach|hands?|kopfhaut|haut|magen|hande|piel|cuero cabelludo)|she|he|they|it|i|sie|er|es|ella|el|both|beide|ambos|ambas|all|alle|todos|customer|kunde|kundin|cliente|clienta|allergies|careful|attention|note|nb|achtung|vorsicht|wichtig|important|warning|ojo|cuidado|importante|atencion)[:!]*$/u

function beforeOf(said: string, plain = ''): string | undefined {
  const left = plain.replace(smallAtEnd, '').replace(/[\s:,;(–-]+$/, '')
  if (left === '' || customers.test(left)) return undefined
  return said.slice(0, left.length)
}

const exceptions =
  /(?<!\p{L})(?:except|apart from|but not|au(?:ss|ß)er|aber nicht|excepto|salvo|menos)(?!\p{L})/u

function thingsIn(list: string): readonly string[] {
  const parts = exceptions.test(plainOf(list))
    ? [list]
    : list.split(
        /\s*[,&+]\s*|(?<!\bw)\s*\/\s*|\s+(?:and|n|'n'?|or|nor|und|u\.?|oder|od\.|sowie|noch|y|o|ni|e)\s+|\s+(?=(?:no|kein\w*|sin|ohne|without)\s)/iu,
      )
  return parts.flatMap((each) => bare(each) ?? [])
}

const lead =
  /^(?:(?:no|any|or|and|all|und|oder|y|the|los|las|el|la|al|un|una|jegliche\w*|alle|kein\w*|sin|nada de|nada con|anything with|nothing with|traces of|spuren von|trazas de|too|to|gegen|auf)\s+)+(?=\S)/u

function bare(text: string): string | undefined {
  const found = lead.exec(plainOf(text))
  const rest = text.slice(found?.[0].length ?? 0)
  return tidy(rest.replace(/^[\s:!.(]+|[\s:!.-]+$/g, '').replace(/^([^(]*)\)$/, '$1'))
}

/** "epipen", "carries an EpiPen": what of, is said beside it. */
export const isMarkerAlone = (text: string): boolean => markerAlone.test(plainOf(text))

const markerAlone =
  /^(?:(?:has|carries|hat|tiene|lleva|with|mit|con|(?:s?he |er |sie )?(?:is|ist|es)|s?he'?s)\s+)?(?:(?:an?|einen?|una?|very|sehr|muy|severe|serious|strong|bad|mild|schwere|starke|leichte|fuerte|grave)\s+)*(?:epi-?\s?pens?|adrenalin\p{L}*|notfall-?(?:set|pen)|anaphyla\p{L}*|anafil\p{L}*|allerg\p{L}*|alergi\p{L}*)(?:\s+(?:dabei|in|im|with|on)(?:\s+\S+){0,2})?[!.:]*$/u
