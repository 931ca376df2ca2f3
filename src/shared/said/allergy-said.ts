import { present } from '../base/present.ts'
import { tidy } from '../base/text.ts'
import { allergensNamed } from './allergens.ts'
import { peopleIn } from './person-said.ts'
import { plainOf } from './plain.ts'

/** "Lina can't have nuts": what, and the words before it, which are whose or something else. */
export type AllergySaid = {
  readonly what: readonly string[]
  readonly before?: string
  /** The reason is said; "no nuts" alone may be a taste. */
  readonly isOutright: boolean
}

/**
 * How sure a form is: `always` says an allergy of anything; `known` only of a known allergen;
 * `refusal` is "no …", which the trade and the place decide.
 */
type Form = { readonly sure: 'always' | 'known' | 'refusal'; readonly pattern: RegExp }

const what = '(?<what>\\S.*?)'
const allergic = 'al{1,2}[ei]rg(?:ic|isch|isches|ico|ica|icos|icas)'
const allergy =
  '(?:al{1,2}[ei]rg(?:y|ies|ic|ie|ien|isch|iker|ikerin|ia|ias|ico|ica|icos|icas|en|ens|eno|enos)|intoleran\\w*|intolerancias?|unvertraglich(?:keit|keiten)?|unvertraeglich(?:keit|keiten)?|anaph[yi]la\\w+|anafil[aá]\\w+|epi-?\\s?pens?|adrenalin\\w*(?:[\\s-]+(?:pen|auto-?injector)\\w*)?|notfall-?(?:set|pen|spritze))'
const afterAllergy =
  '(?:\\s*[:!,(–-]+\\s*|\\s+(?:to|too|for|against|on|gegen|auf|bei|wegen|a|al|por|para|con|fur|fuer|because\\s+of)\\s+)'
const has = '(?:have|has|eat|eats|drink|drinks|tolerate|tolerates|stomach|digest|process)'
const eaten =
  '(?:\\s+(?:essen|trinken|haben|vertragen|bekommen|zu\\s+sich\\s+nehmen|kriegen|eat|have))?'
const none = '(?:kein\\w*)'
const may = '(?:darf|durfen|duerfen|kann|konnen|koennen|soll|sollte|sollen)'

/** A word that stands apart, at its beginning. */
const form = (sure: Form['sure'], core: string): Form => ({
  sure,
  pattern: new RegExp(`^(?:(?<before>.*?\\S)[\\s:,;.–-]*[\\s:(])??(?:${core})$`, 'du'),
})

const forms: readonly Form[] = [
  form(
    'known',
    `(?:allergies|allergic|allergien|alergias)\\s+(?!to\\s|too\\s|gegen\\s|auf\\s|a\\s)${what}`,
  ),
  form('always', `${allergic}\\s+(?:to|too|gegen|gg\\.?|auf|a|al|con)\\s+${what}`),
  form('always', `${allergy}${afterAllergy}${what}`),
  form(
    'always',
    `(?:can'?t|can\\s?not|mustn'?t|must\\s+not|may\\s+not|shouldn'?t|should\\s+not|could\\s+not|couldn'?t|never|isn'?t\\s+allowed\\s+to|is\\s+not\\s+allowed\\s+to|(?:is\\s+)?not\\s+allowed\\s+to|does(?:n'?t|\\s+not)\\s+tolerate|unable\\s+to)\\s+(?:${has}\\s+)?(?<=${has}\\s+|tolerate\\s+)(?:any\\s+)?${what}`,
  ),
  form('always', `(?:not\\s+allowed|isn'?t\\s+allowed)\\s+(?!to\\s)(?:any\\s+)?${what}`),
  form(
    'known',
    `(?:can'?t|can\\s?not|mustn'?t|must\\s+not|does(?:n'?t|\\s+not)|don'?t|avoids?|stays?\\s+away\\s+from|keeps?\\s+(?:away|clear)\\s+(?:from|of)|steers?\\s+clear\\s+of|meidet|evita|lieber\\s+kein\\w*)\\s+(?:(?:do|does|take|get|touch|handle|eat|drink|be\\s+near|go\\s+near)\\s+)?(?:any\\s+)?${what}`,
  ),
  form('always', `vertrag(?:t|en)\\s+(?:\\w+\\s+){0,2}?${none}\\s+${what}`),
  form('always', `vertraegt\\s+(?:\\w+\\s+){0,2}?${none}\\s+${what}`),
  form('always', `vertra(?:e?gt|gen)\\s+${what}\\s+(?:nicht|schlecht|kaum|gar\\s+nicht)`),
  form('always', `${may}\\s+(?:\\w+\\s+){0,2}?${none}\\s+${what}${eaten}`),
  form('known', `${may}\\s+${what}\\s+nicht${eaten}`),
  form('known', `(?:isst|trinkt|nimmt|essen|trinken)\\s+(?:\\w+\\s+)?${none}\\s+${what}`),
  form('known', `keeps?\\s+${what}\\s+(?:well\\s+)?away(?:\\s+from\\s+\\S+)?`),
  form('known', `${what}\\s+(?:darf|kann|vertragt)\\s+(?:(?:er|sie|es|ich)\\s+)?nicht${eaten}`),
  form(
    'always',
    `no\\s+(?:puede|pueden|debe|deben|puedo)\\s+(?:comer|tomar|beber|tener|probar|ni\\s+probar)\\s+(?:nada\\s+de\\s+)?${what}`,
  ),
  form('always', `no\\s+(?:tolera|toleran|soporta)\\s+${what}`),
  form(
    'known',
    `no\\s+(?:come|comen|toma|toman|bebe|beben|puede\\s+con)\\s+(?:nada\\s+de\\s+)?${what}`,
  ),
  form('always', `les?\\s+sientan?\\s+(?:muy\\s+)?(?:mal|fatal)\\s+${what}`),
  form('always', `${what}\\s+les?\\s+sientan?\\s+(?:muy\\s+)?(?:mal|fatal)`),
  form(
    'always',
    `(?:reacts?|reaction|reaccion|reacciona|reagiert|reaktion)\\s+(?:\\w+\\s+){0,2}?(?:to|auf|a|al)\\s+${what}`,
  ),
  form(
    'always',
    `(?:hyper)?(?:sensitive|empfindlich|sensible)\\s+(?:to|gegen|auf|a|al)\\s+${what}`,
  ),
  form(
    'known',
    `${what}\\s+makes?\\s+(?:him|her|them|me|it)\\s+(?:very\\s+)?(?:ill|sick|unwell|swell\\s+up)`,
  ),
  form(
    'always',
    '(?<what>(?:coeliac|celiac|celiac[oa]s?|celiaquia|z[o]e?liakie|coeliakie)(?:\\s+disease)?(?:\\s*\\(.{0,60}\\))?)',
  ),
  form('always', `${what}[\\s-]+(?:${allergy})(?:\\s+sufferer)?`),
  form(
    'always',
    '(?<what>(?:\\p{L}+-(?:,\\s+|\\s+(?:und|oder|sowie)\\s+))+\\p{L}{2,}?)-?(?:allergie|allergien|intoleranz|unvertraglichkeit|unvertraeglichkeit)',
  ),
  form(
    'always',
    '(?<what>\\p{L}{2,}?)-?(?:allergie|allergien|allergiker|allergikerin|allergisch|intoleranz|intolerant|unvertraglichkeit|unvertraeglichkeit)',
  ),
  form(
    'always',
    `${what}[\\s,!-]+(?:has\\s+an?\\s+|carries\\s+an?\\s+|hat\\s+|con\\s+)?epi-?\\s?pen(?:\\s+(?:in|with|on|dabei|im|en|handy|always)(?:\\s+\\S+){0,3})?`,
  ),
  form(
    'known',
    '(?:only\\s+|nur\\s+|all\\s+|alles\\s+|todo\\s+|needs\\s+|everything\\s+|must\\s+be\\s+|strictly\\s+|solo\\s+)?(?<what>\\p{L}+(?:\\s+(?:and|und|&)\\s+\\p{L}+)?)[\\s-]?(?:free|frei)',
  ),
  form(
    'refusal',
    `(?:strictly\\s+|blo(?:ss|ß)\\s+|nur\\s+|wirklich\\s+|echt\\s+|absolutely\\s+|definitely\\s+|really\\s+|unbedingt\\s+|all\\s+|alles\\s+|todo\\s+|nada\\s+de\\s+nada\\s+)?(?:no|without|never|zero|auf\\s+keinen\\s+fall(?:\\s+kein\\w*)?|${none}|ohne|niemals|nie|sin|nada\\s+de|free\\s+(?:of|from)|frei\\s+von)\\s+(?!problem)${what}`,
  ),
]

/** Reads one piece between two commas. */
export function readAllergySaid(text: string): AllergySaid | undefined {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (isMarkerAlone(whole)) return undefined
  const { end, hasReason } = endOf(plainOf(whole))
  const said = whole.slice(0, end)
  const plain = plainOf(said)
  for (const { sure, pattern } of forms) {
    const match = pattern.exec(plain)
    const span = match?.indices?.groups?.what
    if (!match || !span) continue
    const value = said.slice(...span)
    if (!isWhat(plainOf(value))) continue
    if (sure === 'known' && allergensNamed(value).length === 0) continue
    const [from = 0, to = 0] = match.indices?.groups?.before ?? []
    const before = beforeOf(said.slice(from, to), match.groups?.before)
    const isOutright = sure !== 'refusal' || hasReason
    const isFirst = sure !== 'refusal' && from === to && match.indices?.groups?.what?.[0] === 0
    const split = isFirst ? splitOwner(value) : { value }
    return present({
      what: thingsIn(split.value),
      isOutright,
      before: before ?? split.owner,
    })
  }
  return undefined
}

/** "Lina has a nut allergy", "daughter nut allergy": whose is read from what. */
function splitOwner(value: string): { readonly value: string; readonly owner?: string } {
  const plain = plainOf(value)
  const match = ownerSaid.exec(plain)?.groups
  if (match?.owner !== undefined && match.rest !== undefined) {
    const owner = beforeOf(value.slice(0, match.owner.length), match.owner)
    return present({ value: value.slice(value.length - match.rest.length), owner })
  }
  const led = smallAtStart.exec(plain)?.[0].length ?? 0
  const words = value.slice(led).split(' ')
  const many = [3, 2, 1].find(
    (each) => each < words.length && peopleIn(words.slice(0, each).join(' '), true).length > 0,
  )
  return many === undefined
    ? { value: words.join(' ') }
    : { value: words.slice(many).join(' '), owner: words.slice(0, many).join(' ') }
}

const ownerSaid =
  /^(?<owner>.*?\S)(?::|\s+(?:has|have|had|hat|haben|tiene|tienen|with|mit|con|is|ist|es))\s+(?:(?:an?|eine?|una?|severe|bad|serious|strong|known|schwere|starke)\s+)*(?<rest>\S.*)$/u
const smallAtStart =
  /^(?:(?:is|are|has|have|hat|tiene|es|ist|with|mit|con|an?|eine?|una?|and|but|und|aber|y|severe|severely|very|bad|serious|strong|known|schwere|starke|life-threatening|deadly|mild|slight|leichte)\s+)+(?=\S)/u

/** What is said after it: courtesy, and the reason, which says that it is an allergy. */
function endOf(plain: string): { readonly end: number; readonly hasReason: boolean } {
  const reason = reasons.exec(plain)
  const cut = reason && reason.index > 0 ? plain.slice(0, reason.index) : plain
  return {
    end: cut.replace(courtesy, '').length,
    hasReason: reason !== null && reason.index > 0,
  }
}

const reasons =
  /[\s,(]+(?:because|due to|wegen|weil|da (?:sie|er)|since (?:she|he|they)|as (?:she|he|they)|por|porque|ya que|\((?=[^)]*\)?$))\s*(?:\S+\s+){0,4}?\p{L}*(?:al{1,2}erg|intoler|anaph|anaf|coeliac|celiac|celiaq|zoliak|zoeliak|unvertrag)\p{L}*[^,]*$/u
const courtesy =
  /(?:[\s,!.]+(?:please|pls|plz|bitte|por favor|thanks|danke|gracias|at all|whatsoever))*[\s,!.]*$/u

/** Nothing that can be eaten begins so: "never on Mondays", "no viene los lunes". */
const isWhat = (plain: string): boolean =>
  !/^(?:on|before|after|in|at|to|pays?|comes|smiles|late|early|mind|minds|says|asks|talks|orders|more|less|longer|sure|need|doubt|rush|problem|too|am|vor|nach|im|mehr|viene|paga|quiere|es|esta|habla|trabaja|vive|lleva|usa|puede|hay|me|se|les?|lo|nos|gusta|likes?|loves?|enjoys?|wants?|nurse|doctor|test|tested|season|tablets?|medicine)(?!\p{L})/u.test(
    plain,
  )

/** Small words between whose it is and what is said: "is very", "hat eine". */
const small =
  /(?:^|[\s:,]+)(?:is|are|am|was|be|has|have|had|got|carries|reacts|reagiert|allergic|allergische?|deathly|lethally|terribly|fatally|violently|dangerously|hugely|totally|absolutely|definitely|lebensgefahrlich|todlich|blo(?:ss|ß)|reacciona|ist|sind|hat|haben|es|esta|tiene|tienen|an?|eine?|una?|very|badly|severely|highly|extremely|deadly|mildly|slightly|quite|super|seriously|strongly|really|a bit|bit|also|but|and|aber|und|pero|y|with|mit|con|auch|tambien|stark|schwer|sehr|hochgradig|extrem|leicht|leider|muy|gravemente|please|bitte|por favor|known|severe|strict|bad|serious|schwere|starke|fuerte|grave)$/u
const customers =
  /^(?:she|he|they|it|i|sie|er|es|ella|el|both|beide|ambos|ambas|all|alle|todos|customer|kunde|kundin|cliente|clienta|allergies|careful|attention|note|nb|achtung|vorsicht|wichtig|important|warning|ojo|cuidado|importante|atencion)[:!]*$/u

function beforeOf(said: string, plain = ''): string | undefined {
  let length = plain.length
  for (let match = small.exec(plain); match; match = small.exec(plain.slice(0, length)))
    length = match.index
  const left = plain.slice(0, length).replace(/[\s:,;(–-]+$/, '')
  if (left === '' || customers.test(left)) return undefined
  return said.slice(0, left.length)
}

const exceptions =
  /(?<!\p{L})(?:except|apart from|but not|au(?:ss|ß)er|aber nicht|excepto|salvo|menos)(?!\p{L})/u

function thingsIn(list: string): readonly string[] {
  const parts = exceptions.test(plainOf(list))
    ? [list]
    : list.split(/\s*[,&/+]\s*|\s+(?:and|or|nor|und|oder|sowie|noch|y|o|ni|e)\s+/iu)
  return parts.flatMap((each) => bare(each) ?? [])
}

const lead =
  /^(?:(?:no|any|or|and|all|und|oder|y|the|los|las|el|la|al|un|una|jegliche\w*|alle|kein\w*|sin|nada de|nada con|anything with|nothing with|too|to|gegen|auf)\s+)+(?=\S)/u

function bare(text: string): string | undefined {
  const found = lead.exec(plainOf(text))
  const rest = text.slice(found?.[0].length ?? 0)
  return tidy(rest.replace(/^[\s:!.(]+|[\s:!.-]+$/g, '').replace(/^([^(]*)\)$/, '$1'))
}

/** "epipen", "carries an EpiPen": what of, is said beside it. */
export const isMarkerAlone = (text: string): boolean => markerAlone.test(plainOf(text))

const markerAlone =
  /^(?:(?:has|carries|hat|tiene|lleva|with|mit|con)\s+)?(?:(?:an?|einen?|un)\s+)?(?:epi-?\s?pens?|adrenalin\p{L}*|notfall-?(?:set|pen)|anaphyla\p{L}*|anafil\p{L}*|allergi[ec]\p{L}*|alergi\p{L}*)(?:\s+(?:dabei|in|im|with|on)(?:\s+\S+){0,2})?[!.:]*$/u
