import { plainOf } from './plain.ts'

/** "no known allergies", "keine Nussallergie", "no problems with nuts": words, and no allergy. */
export const isDenied = (text: string): boolean => denied.test(plainOf(text))

/** "Allergies: none"; of what else was said, it is not known: "allergic to them". */
export const namesNothing = (text: string): boolean => nothing.test(plainOf(text))

/** It has a word for an allergy in it. */
export const saysAllergy = (text: string): boolean => allergic.test(plainOf(text))

const { raw } = String
const end = raw`\p{L}*(?!\p{L}|-)`
const word = raw`(?:al{1,2}[ei]rg|intoler|unvertrag|unvertraeg)${end}`
const noun = raw`(?:al{1,2}[ei]rg(?:y|ie|ia)|intoleran[cz]|unvertrag|unvertraeg)${end}`
const allergic = new RegExp(word, 'u')
const coeliac = '(?:co?eliac|celiac[oa]|celiaquia|z[o]e?liakie)'
const aside = raw`(?:\s*\(.*\))?`
const past = 'used to (?:be|have)|outgrew|gr[eo]wn? out of|ex|former'
const inChildhood = '(?:as a (?:child|kid)|als kind|de (?:nin[oa]|pequen[oa]))'
const small =
  'be|have|any|an?|her|his|known|food|longer|really|actually|bekannt\\w*|mehr|es|era|tiene|tenia|was|war|hatte|eine'

const denied = new RegExp(
  [
    raw`(?:no|not|isn'?t|kein\w*|nicht|sin|ningun\w*|without|ohne|ya no (?:es|tiene)|used to|outgrew|gr[eo]wn? out of|fruher(?: mal)?|antes)\s+(?:(?:${small})\s+)*${word}`,
    // "no milk allergic" and "no nuts allergy" may be one.
    raw`no\s+\p{L}*[^s\s][\s-]${noun}${aside}$`,
    raw`(?:not|isn'?t|${past})[\s-]+(?:(?:an?|her|his)\s+)?\p{L}*[^s\s][\s-]${word}${aside}$`,
    raw`(?:kein\w*|nicht(?: mehr)?|fruher|ehemals|ex)[\s-]+\p{L}+-?${word}${aside}$`,
    raw`(?:not|isn'?t|kein\w*|nicht(?: mehr)?|no es|no longer)\s+(?:an?\s+)?${coeliac}$`,
    raw`(?:never had|(?:doesn'?t|does not|didn'?t) have)\s+(?:(?:any|an?)\s+)?(?:\p{L}+\s)?${noun}`,
    raw`(?:no|kein\w*|sin|never any|no tiene|(?:doesn'?t|does not) have)\s+(?:any\s+)?(?:problem\p{L}*|issues?|trouble|reaction|reaktion|reaccion)(?!\p{L})`,
    raw`(?:not|isn'?t|nicht|no(?: es)?)\s+(?:really\s+)?(?:sensitive|empfindlich|sensible)(?!\p{L})`,
    raw`(?:doesn'?t|does not|don'?t|do not|won'?t|no)\s+(?:really\s+)?(?:react|reacciona|make|hurt|upset|bother|kill)(?!\p{L})`,
    'reagiert nicht',
    raw`\p{L}*${word}(?:\s\p{L}+){0,3}?[:?]?\s(?:no|nein|nope|none|gone|ruled out|cleared|negative?|weg|vorbei|ausgeschlossen|descartada|superada)$`,
    raw`^(?=.*${word})(?=.*${inChildhood})`,
  ]
    .map((each) => raw`(?<!\p{L})${each}`)
    .join('|'),
  'u',
)

const nothing =
  /^(?:them|it|that|those|these|this|both|dagegen|davon|darauf|eso|ello|none|nothing|no|nil|n\/a|nope|unknown|keine?|nichts|unbekannt|ningun[oa]|nada|-+)$/u
