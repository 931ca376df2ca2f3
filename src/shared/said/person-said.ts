import { present } from '../base/present.ts'
import { anyOf, plainOf } from './plain.ts'

/** Someone beside the customer: "his wife Ada", "Kind Paul", "Sabine Krüger". */
export type PersonSaid = { readonly name: string; readonly role?: string }

const words = (list: string): readonly string[] => list.split('|')

const roles = words(
  'wife|husband|partner|spouse|girlfriend|boyfriend|fiance|fiancee|mother|mum|mom|father|dad|daughter|son|child|kid|kids|children|baby|toddler|sister|brother|twin|grandma|grandmother|granny|nan|grandpa|grandad|granddad|grandfather|grandson|granddaughter|grandchild|stepson|stepdaughter|mother-in-law|father-in-law|sister-in-law|brother-in-law|niece|nephew|aunt|uncle|cousin|neighbour|neighbor|flatmate|roommate|colleague|boss|assistant|secretary|nanny|carer|owner|reception|receptionist|bookkeeper|accountant|accounts|manager|office manager|director|contact|admin|caretaker|friend|youngest|eldest|oldest|' +
    'ehefrau|ehemann|lebensgefahrte|lebensgefahrtin|partnerin|freund|freundin|mutter|mama|vater|papa|tochter|sohn|kind|kinder|schwester|bruder|zwilling|grossmutter|großmutter|grossvater|großvater|enkel|enkelin|enkelsohn|enkeltochter|nichte|neffe|tante|onkel|cousine|nachbar|nachbarin|kollege|kollegin|chef|chefin|schwiegermutter|schwiegervater|schwiegersohn|schwiegertochter|ansprechpartner|ansprechpartnerin|buchhaltung|geschaftsfuhrer|geschaftsfuhrerin|geschaeftsfuehrer|empfang|inhaber|inhaberin|sekretariat|hausmeister|' +
    'mujer|esposa|esposo|marido|pareja|novia|novio|madre|padre|hija|hijo|hijos|nina|nino|bebe|hermana|hermano|abuela|abuelo|nieta|nieto|sobrina|sobrino|tia|tio|prima|primo|amiga|amigo|vecina|vecino|companera|companero|jefa|jefe|secretaria|contable|gerente|recepcion|duena|dueno|encargada|encargado|contacto|suegra|suegro',
)
/** "Frau" and "Mann" alone are no roles: "Frau Pohl" is Mrs Pohl. */
const rolesOfSomeone = [...roles, 'frau', 'mann', 'oma', 'opa']
const possessive =
  '(?:his|her|their|my|our|your|the|sein(?:e[nmr]?)?|ihr(?:e[nmr]?)?|mein(?:e[nmr]?)?|unser(?:e[nmr]?)?|der|die|das|den|dem|su|sus|mi|nuestr[oa]|la|el|a|an|eine?|una?|little|young|older?|younger|elder|kleine[rsn]?|jungere[rsn]?|altere[rsn]?)'
const lead =
  /^(?:(?:also|auch|tambien|often|usually|always|oft|immer|siempre)\s+)?(?:(?:buys?|orders?|gets|shops|collects|picks\s+up|comes|buying|kauft|holt|bestellt|kommt|compra|recoge|lleva|pide|viene)\s+(?<extra>(?:\S+\s+){0,4}?))?(?<to>for|fur|fuer|para|with|mit|con|and|und|plus|y|e|&|together with)\s+(?=\S)/u
const age =
  /[\s,]*(?:\(\s*(\d{1,2})\s*(?:years?(?: old)?|yo|jahre?(?: alt)?|j\.?|anos)?\s*\)|,?\s+(\d{1,2})(?:\s*(?:years?(?: old)?|yo|jahre?(?: alt)?|anos))?)$/u

const nameWord = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const particle = '(?:van|von|der|den|de|del|la|da|dos|di|bin|ibn|el|al)'
const someName = new RegExp(`^${nameWord}(?:\\s+(?:${particle}\\s+)*${nameWord}){0,3}$`, 'u')

export const isNameLike = (text: string): boolean => someName.test(text.trim())

/** Someone with what they are to the customer; `extra` is true when more words were said with it. */
export function readPersonSaid(
  text: string,
): { readonly person: PersonSaid; readonly isLed: boolean; readonly hasMore: boolean } | undefined {
  const whole = text.normalize('NFC').trim()
  const found = lead.exec(plainOf(whole))
  const rest = whole.slice(found?.[0].length ?? 0)
  const person = personIn(rest, found !== null)
  return (
    person && {
      person,
      isLed: found !== null,
      hasMore: (found?.groups?.extra ?? '').trim() !== '',
    }
  )
}

/** `isCertain`: it is somebody, so a role alone will do: "daughter: no nuts". */
export function personIn(text: string, isCertain: boolean): PersonSaid | undefined {
  const whole = text.normalize('NFC').trim().replace(/[:,]$/, '')
  const aged = age.exec(plainOf(whole))
  const said = whole.slice(0, aged?.index ?? whole.length)
  const years = aged?.[1] ?? aged?.[2]
  const person = roleFirst(said, isCertain) ?? nameFirst(said)
  if (!person) return undefined
  return years === undefined
    ? person
    : { ...person, role: [person.role, years].filter(Boolean).join(', ') }
}

const roleThenName = new RegExp(
  `^(?<own>(?:${possessive}\\s+)*)(?<role>${anyOf(rolesOfSomeone)})(?:'s)?(?:$|(?<link>\\s*[:,]?\\s+(?:(?:is|called|named|hei(?:ss|ß)t|namens|se llama|llamad[oa])\\s+)?)(?<name>.+)$)`,
  'u',
)

function roleFirst(said: string, isCertain: boolean): PersonSaid | undefined {
  const plain = plainOf(said)
  const match = roleThenName.exec(plain)
  const { own = '', role = '', link = '', name } = match?.groups ?? {}
  if (role === '') return undefined
  if (/^(?:frau|mann|oma|opa)$/.test(role) && own === '') return undefined
  const as = said.slice(own.length, own.length + role.length)
  if (name === undefined) return isCertain ? { name: as } : undefined
  const called = said.slice(own.length + role.length + link.length)
  return isNameLike(called) ? { name: called, role: as } : undefined
}

const nameThenRole = new RegExp(
  `^(?<name>.+?)\\s*(?:,\\s*|\\s)\\(?(?:${possessive}\\s+)*(?<role>${anyOf(rolesOfSomeone)})\\)?$`,
  'u',
)

/** "Ada (wife)", "Ada, his wife", "Jo (owner)". */
function nameFirst(said: string): PersonSaid | undefined {
  const match = nameThenRole.exec(plainOf(said))
  const { name, role } = match?.groups ?? {}
  if (name === undefined || role === undefined) return undefined
  const called = said.slice(0, name.length)
  const end = said.endsWith(')') ? said.length - 1 : said.length
  return isNameLike(called)
    ? present({ name: called, role: said.slice(end - role.length, end) })
    : undefined
}

const firm =
  /(?<!\p{L})(?:gmbh|kg|ag|ohg|gbr|ug|ltd|llc|inc|plc|co|bv|nv|sl|sa|s\.l|s\.a|sons|söhne|sohne|soehne|hijos|partners?|partner|group|gruppe|grupo|bros|brothers|bruder|cafe|hotel|praxis|kanzlei|restaurant|bar|studio|salon|bakery|backerei|clinic|clinica|bank|school|schule|studios|services|club|shop|store|bistro|architects|architekten)(?!\p{L})/u

export const isFirm = (text: string): boolean => firm.test(plainOf(text))

/** "Jürgen & Sabine Müller": both are inside. A firm and "Herr und Frau" are nobody by name. */
export function coupleIn(name: string, trade: 'counter' | 'jobs'): readonly PersonSaid[] {
  const match =
    /^(?<one>[^&+]+?)\s+(?:&|\+|[Uu]nd|[Aa]nd|y|e)\s+(?<other>[^&+]+)$/u.exec(name)?.groups ?? {}
  const { one = '', other = '' } = match
  if (!isNameLike(one) || !isNameLike(other) || isFirm(name) || isTitle(one)) return []
  const [first = '', ...last] = other.split(' ')
  if (isTitle(first) || (trade === 'jobs' && last.length === 0)) return []
  return [{ name: one }, { name: last.length === 0 || one.includes(' ') ? other : first }]
}

const isTitle = (text: string): boolean =>
  /^(?:herrn?|frau|familie|family|fam|familia|mr|mrs|ms|mister|miss|senor|senora|sr|sra|don|dona|dr|prof)\.?$/u.test(
    plainOf(text),
  )

/** A client's line, after the firm: "Sabine Krüger", "Frau Pohl"; never "Neuer Server". */
export function isSomeoneAtFirm(text: string): boolean {
  const said = text.trim()
  const parts = said.split(/\s+/)
  const [first = ''] = parts
  if (!isNameLike(said) || isFirm(said)) return false
  if (isTitle(first) && parts.length > 1) return true
  return parts.length >= 2 && parts.length <= 3 && !thing.test(plainOf(said))
}

const thing =
  /(?<!\p{L})(?:neue[rns]?|new|nuev[oa]|alte[rns]?|old|zwei|drei|vier|funf|two|three|four|five|kein\w*|jeden?|montags?|every|wartung|server|laptops?|drucker|printer|rechner|netzwerk|network|router|website|webseite|office|windows|mac|backup|pcs?|nas|stra(?:ss|ß)e|street|road|platz|berlin|hamburg|munchen|madrid|london|dublin|september|oktober|november|dezember|januar|februar|marz|april|mai|juni|juli|august|microsoft|adobe|cloud|exchange|support|vertrag|contract|monthly|stand\p{L}*|\p{L}+(?:stra(?:ss|ß)e|str|weg|gasse|platz|vertrag|wartung|drucker|rechner|server|system|software))(?!\p{L})/u
