import { present } from '../base/present.ts'
import { anyOf, plainOf } from './plain.ts'
import { isTaken } from './said-words.ts'

/** Someone beside the customer: "his wife Ada", "Kind Paul", "Sabine Krüger". */
export type PersonSaid = { readonly name: string; readonly role?: string }

const words = (list: string): readonly string[] => list.split('|')

const roles = words(
  'wife|husband|partner|spouse|girlfriend|boyfriend|fiance|fiancee|mother|mum|mom|father|dad|daughter|daughters|son|sons|child|kid|kids|children|boys|girls|baby|toddler|sister|sisters|brother|brothers|twin|twins|triplets|parents|grandparents|grandchildren|grandkids|grandsons|granddaughters|grandma|grandmother|granny|nan|grandpa|grandad|granddad|grandfather|grandson|granddaughter|grandchild|lad|lass|boy|girl|junior|organist|vicar|stepson|stepdaughter|mother-in-law|father-in-law|sister-in-law|brother-in-law|niece|nephew|aunt|uncle|cousin|neighbour|neighbor|flatmate|roommate|colleague|boss|president|chair|chairman|chairwoman|head|headteacher|principal|teacher|foreman|concierge|porter|assistant|secretary|nanny|carer|owner|reception|receptionist|bookkeeper|accountant|accounts|manager|office manager|director|contact|admin|caretaker|friend|youngest|eldest|oldest|' +
    'ehefrau|ehemann|lebensgefahrte|lebensgefahrtin|partnerin|freund|freundin|mutter|mama|vater|papa|tochter|toechter|sohn|sohne|soehne|kind|kinder|jungs|madchen|schwester|schwestern|bruder|geschwister|zwilling|zwillinge|drillinge|eltern|grosseltern|großeltern|grossmutter|großmutter|grossvater|großvater|enkel|enkelin|enkelinnen|enkelkinder|enkelsohn|enkeltochter|nichte|neffe|tante|onkel|cousine|nachbar|nachbarin|kollege|kollegin|chef|chefin|schwiegermutter|schwiegervater|schwiegersohn|schwiegertochter|mann|junge|leitung|ansprechpartner|ansprechpartnerin|buchhaltung|geschaftsfuhrer|geschaftsfuhrerin|geschaeftsfuehrer|empfang|inhaber|inhaberin|sekretariat|hausmeister|hausmeisterin|leiter|leiterin|verwalter|verwalterin|lehrer|lehrerin|vorsitzende|vorsitzender|' +
    'mujer|esposa|esposo|marido|pareja|novia|novio|madre|padre|hija|hijas|hijo|hijos|nina|ninas|nino|ninos|bebe|gemelos|gemelas|mellizos|mellizas|trillizos|hermana|hermanas|hermano|hermanos|abuela|abuelo|nieta|nietas|nieto|nietos|abuelos|padres|sobrina|sobrino|tia|tio|prima|primo|amiga|amigo|vecina|vecino|companera|companero|jefa|jefe|secretaria|contable|gerente|recepcion|duena|dueno|encargada|encargado|contacto|suegra|suegro|presidente|presidenta|director|directora|administrador|administradora|profesor|profesora|portero|portera',
)
const rolesIfOwned = ['frau', 'oma', 'opa']
const rolesOfSomeone = [...roles, ...rolesIfOwned]
const possessive =
  '(?:his|her|their|my|our|your|the|sein(?:e[nmr]?)?|ihr(?:e[nmr]?)?|mein(?:e[nmr]?)?|unser(?:e[nmr]?)?|der|die|das|den|dem|su|sus|mi|nuestr[oa]|la|el|a|an|eine?|una?|little|young|older?|younger|elder|kleine[rsn]?|jungere[rsn]?|altere[rsn]?|one(?: of)?|either of|eine[rs]? (?:der|von)|un[oa] de)'
const lead =
  /^(?:(?:also|auch|tambien|often|usually|always|oft|immer|siempre)\s+)?(?:(?:buys?|orders?|gets|shops|collects|picks\s+up|comes|buying|kauft|holt|bestellt|kommt|compra|recoge|lleva|pide|viene)\s+(?<extra>(?:\S+\s+){0,4}?))?(?<to>for|fur|fuer|para|with|mit|con|and|und|plus|y|e|&|together with)\s+(?=\S)/u
const age =
  /[\s,]*(?:\(\s*(\d{1,2})\s*(?:years?(?: old)?|yo|jahre?(?: alt)?|j\.?|anos)?\s*\)|,?\s+(?:aged?\s+)?(\d{1,2})(?:\s*(?:years?(?: old)?|yo|jahre?(?: alt)?|anos))?)$/u

// Chinese, Arabic and Hindi have no capitals: there any word may be a name.
const nameWord = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*"
const particle = '(?:van|von|der|den|de|del|la|da|dos|di|bin|ibn|el|al)'
const someName = new RegExp(`^${nameWord}(?:\\s+(?:${particle}\\s+)*${nameWord}){0,3}$`, 'u')

export const isNameLike = (text: string): boolean => someName.test(text.trim())

type PeopleSaid = {
  readonly people: readonly PersonSaid[]
  /** It begins with "and", "for", "buys for". */
  readonly isLed: boolean
  /** More is said: "buys roses for his wife Ada". */
  readonly hasMore: boolean
}

/** People with what they are to the customer: "his wife Ada", "kids Max and Mia". */
export function readPeopleSaid(text: string): PeopleSaid | undefined {
  const whole = text.normalize('NFC').trim()
  const found = lead.exec(plainOf(whole))
  const people = peopleIn(whole.slice(found?.[0].length ?? 0), found !== null)
  if (people.length === 0) return undefined
  return { people, isLed: found !== null, hasMore: (found?.groups?.extra ?? '').trim() !== '' }
}

const parent =
  '(?:mum|mom|mother|mummy|daddy|dad|father|parents?|owner|mama|papa|mutter|vater|eltern|frauchen|herrchen|besitzer(?:in)?|madre|padre|padres|duena|dueno)'
const parentOf = new RegExp(
  `^(?:(?:the|die|der|la|el) )?${parent} (?:of|to|von|de) (?<name>\\S.*)$`,
  'u',
)
const theirParent = new RegExp(`^(?<name>\\S.*)'s ${parent}$`, 'u')

/** "mum of Jack", "Jack's mum": it is said of the customer, and Jack is someone beside them. */
export function childrenSaid(text: string): readonly PersonSaid[] {
  const plain = plainOf(text)
  const match = parentOf.exec(plain) ?? theirParent.exec(plain)
  const name = match?.groups?.name
  if (!match || name === undefined) return []
  const at = plain.indexOf(name)
  const said = text.normalize('NFC').slice(at, at + name.length)
  const one = someoneNamed(said)
  return one ? [one] : peopleIn(said, true)
}

/** `isCertain`: it is somebody, so a role alone will do ("daughter"), and names joined by "and". */
export function peopleIn(text: string, isCertain: boolean): readonly PersonSaid[] {
  const whole = text.normalize('NFC').trim().replace(/[:,]$/, '')
  // "son (Max)" is "son Max".
  const bare = whole.replace(/\s*\(([\p{Lu}\p{Lo}][^()]*)\)$/u, ' $1')
  const one = personIn(whole, isCertain) ?? personIn(bare, isCertain)
  return one ? [one] : severalIn(whole, isCertain)
}

const joining = '\\s+(?:and|und|sowie|y|e|&|\\+|plus)\\s+'
const isJoined = new RegExp(joining, 'iu')
const betweenNames = new RegExp(`,?${joining}|\\s*,\\s*`, 'iu')

/** "twins Ada and Leo", "Ada, Mia & Leo (triplets)": what they are, each of them is. */
function severalIn(whole: string, isCertain: boolean): readonly PersonSaid[] {
  const { role, called = whole } = roleAtStart(whole) ?? roleAtEnd(whole) ?? {}
  const hasAnd = isJoined.test(called)
  if (role === undefined && !(isCertain && hasAnd)) return []
  const said = called.split(betweenNames)
  // "daughter Lina, son Max" are two things said.
  const inRole = (each: string) => (hasAnd ? personIn(each, false) : undefined)
  const people = said.flatMap((each) => inRole(each) ?? someoneNamed(each) ?? [])
  if (people.length < 2 || people.length < said.length) return []
  return role === undefined ? people : people.map((each) => ({ role, ...each }))
}

/** "Lina", "Lina (4)"; what is sold is nobody. */
export function someoneNamed(text: string): PersonSaid | undefined {
  const { said, years } = withoutAge(text)
  return isNameLike(said) && !isTaken(said) ? present({ name: said, role: years }) : undefined
}

function personIn(text: string, isCertain: boolean): PersonSaid | undefined {
  const { said, years } = withoutAge(text)
  const start = roleAtStart(said)
  if (start && start.called === undefined)
    return isCertain ? present({ name: start.role, role: years }) : undefined
  for (const { role, called = '' } of [start, roleAtEnd(said)].flatMap((each) => each ?? []))
    if (isNameLike(called))
      return { name: called, role: years === undefined ? role : `${role}, ${years}` }
  return undefined
}

function withoutAge(text: string): { readonly said: string; readonly years: string | undefined } {
  const aged = age.exec(plainOf(text))
  return { said: text.slice(0, aged?.index ?? text.length), years: aged?.[1] ?? aged?.[2] }
}

/** Whoever is `called` so, in words not yet looked at; absent when only the role is said. */
type InRole = { readonly role: string; readonly called?: string }

const roleThenName = new RegExp(
  `^(?<own>(?:${possessive}\\s+)*)(?<role>${anyOf(rolesOfSomeone)})(?:'s)?(?:$|(?<link>\\s*[:,]?\\s+(?:(?:is|are|called|named|hei(?:ss|ß)t|hei(?:ss|ß)en|namens|se llaman?|llamad[oa]s?)\\s+)?)(?<name>.+)$)`,
  'u',
)

function roleAtStart(said: string): InRole | undefined {
  const { own = '', role = '', link = '', name } = roleThenName.exec(plainOf(said))?.groups ?? {}
  // "Frau Pohl" is Mrs Pohl; "seine Frau" is his wife.
  if (role === '' || (own === '' && rolesIfOwned.includes(role))) return undefined
  const end = own.length + role.length
  const called = name === undefined ? undefined : said.slice(end + link.length)
  return present({ role: said.slice(own.length, end), called })
}

const nameThenRole = new RegExp(
  `^(?<name>.+?)\\s*(?:,\\s*|\\s\\((?:\\p{L}+\\s)?|\\s(?=${possessive}\\s))(?:${possessive}\\s+)*(?<role>${anyOf(rolesOfSomeone)})\\)?$`,
  'u',
)

/** "Ada (wife)", "Ada, his wife", "Jo (owner)". */
function roleAtEnd(said: string): InRole | undefined {
  const { name, role } = nameThenRole.exec(plainOf(said))?.groups ?? {}
  if (name === undefined || role === undefined) return undefined
  const end = said.endsWith(')') ? said.length - 1 : said.length
  return { role: said.slice(end - role.length, end), called: said.slice(0, name.length) }
}

const firm =
  /(?<!\p{L})(?:gmbh|kg|ag|ohg|gbr|ug|ltd|llc|inc|plc|co|bv|nv|sl|sa|s\.l|s\.a|sons|söhne|sohne|soehne|hijos|partners?|partner|group|gruppe|grupo|bros|brothers|bruder|cafe|hotel|praxis|kanzlei|restaurant|bar|studio|salon|bakery|backerei|clinic|clinica|bank|school|schule|studios|services|club|shop|store|gartnerei|gaertnerei|metzgerei|fleischerei|autohaus|hausverwaltung|kita|kindergarten|bistro|architects|architekten)(?!\p{L})/u

export const isFirm = (text: string): boolean =>
  firm.test(plainOf(text)) ||
  /[&+]\s(?:sohn|sohne|son|tochter|daughters?|hijos?|fils|cie)(?!\p{L})/u.test(plainOf(text))

/** "Jürgen & Sabine Müller": both are inside. A firm and "Herr und Frau" are nobody by name. */
export function coupleIn(name: string, trade: 'counter' | 'jobs'): readonly PersonSaid[] {
  const match =
    /^(?<one>[^&+]+?)(?:\s+(?:[Uu]nd|[Uu]\.?|[Aa]nd|y|e)\s+|\s+[&+]\s+|(?<=\p{L}{2})[&+](?=\p{L}{2}))(?<other>[^&+]+)$/u.exec(
      name,
    )?.groups ?? {}
  const { one = '', other = '' } = match
  if (!isNameLike(one) || !isNameLike(other) || isFirm(name) || isTitle(one)) return []
  const [first = '', ...last] = other.split(' ')
  if (isTitle(first) || (trade === 'jobs' && last.length === 0)) return []
  return [{ name: one }, { name: last.length === 0 || one.includes(' ') ? other : first }]
}

/** "Mrs", "Herr", "Familia". */
export const isTitle = (text: string): boolean => isTitleWord.test(plainOf(text))

const title =
  '(?:herrn?|hr|frau|fr|familie|family|fam|familia|mr|mrs|ms|mister|miss|senor|senora|sr|sra|srta|don|dona|dr|prof)'
const isTitleWord = new RegExp(`^${title}\\.?$`, 'u')
const titled = new RegExp(
  `^(?:(?:old|young|der alte|die alte|el viejo) )?(?:${title}\\.? )+(?!(?:mit|am|im|in|an|aus|ohne|with|in|at|con|del|sin|who|and|und|y)\\s)(?:(?:van|von|de|la|der|den|del) )*\\p{L}[\\p{L}'.-]+(?: \\p{L}[\\p{L}'.-]+)?$`,
  'u',
)

/** "mrs patel", "old Mr Henderson"; "señora del perro" is nobody by name. */
export const isTitled = (text: string): boolean => titled.test(plainOf(text)) && !isTaken(text)

/** A client's line, after the firm: "Sabine Krüger", "Frau Pohl", 田中花子; never "Neuer Server". */
export function isSomeoneAtFirm(text: string): boolean {
  const said = text.trim()
  const [first = '', ...others] = said.split(/\s+/)
  if (!isNameLike(said) || isFirm(said)) return false
  if (isTitle(first) && others.length > 0) return true
  const isName = others.length === 1 || others.length === 2 || unspacedName.test(said)
  return isName && !thing.test(plainOf(said))
}

/** Written without blanks, and with a word for Mr and Mrs. */
const unspacedName =
  /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Hangul}]{2,4})(?:さん|様|氏|先生|女士|小姐|님|씨)?$/u

const thing =
  /(?<!\p{L})(?:\p{L}*(?:月次|毎月|毎週|保守|契約|電話|訪問|修理|会社|請求|合同|维护|电话|网站|电脑|服务|계약|전화|수리|서버)\p{L}*|neue[rns]?|new|nuev[oa]|alte[rns]?|old|zwei|drei|vier|funf|two|three|four|five|kein\w*|jeden?|montags?|every|wartung|server|laptops?|drucker|printer|rechner|netzwerk|network|router|website|webseite|office|windows|mac|backup|pcs?|nas|stra(?:ss|ß)e|street|road|platz|berlin|hamburg|munchen|madrid|london|dublin|september|oktober|november|dezember|januar|februar|marz|april|mai|juni|juli|august|microsoft|adobe|cloud|exchange|support|vertrag|contract|monthly|stand\p{L}*|\p{L}*(?:shooting|hochzeit|reparatur|heizung|beratung|unterricht|ubersetzung|renovierung)\p{L}*|baby|umzug|umbau|garten|kuche|kurs|termin|lessons?|photos?|wedding|garden|kitchen|bathroom|repairs?|translations?|courses?|boda|fotos?|jardin|cocina|reparacion|traduccion|clases?|curso|\p{L}+(?:stra(?:ss|ß)e|str|weg|gasse|platz|vertrag|wartung|drucker|rechner|server|system|software))(?!\p{L})/u
