import { digitsOf, fold } from '#shared/base/text.ts'

/** What is written in a field for a phone, told apart by plain rules: fast enough for every record. */
export type PlainPhone = {
  /** Digits alone, after a plus where the country is said: "+491701234567", "01701234567". */
  readonly number: string
  readonly extension?: string
  /** More numbers in the same field. */
  readonly others: readonly string[]
  /** "Frau Pohl, ab 14 Uhr": what is not part of a number. */
  readonly words: string
}

export function plainPhone(text: string): PlainPhone {
  if (/^\+?[\d ]+$/.test(text)) return { number: plainDigits(text), others: [], words: '' }
  const { rest, extension } = withoutExtension(fold(text).replace(/^\s*(?:tel|callto):/, ''))
  const { runs, words } = runsIn(rest)
  const [number = ''] = runs
  const others = runs.slice(1).filter((each) => each !== number)
  return { number, others, words, ...(extension === undefined ? {} : { extension }) }
}

const extensions =
  /(?<=\d\s*\)?)\s*[,;]?\s*(?:\b|(?<=\d)|(?=#))(?:ext(?:ension|n)?|e?xtn|extensao|x|#|durchwahl|dw|app(?:arat)?|klappe|nebenstelle|nst|int(?:erno)?|anexo|poste|ramal|toestel|wewn)\s*[.:=]?\s*(\d{1,7})(?!\d|\s*-?\d{3})/

function withoutExtension(folded: string): { readonly rest: string; readonly extension?: string } {
  const [found, extension] = extensions.exec(folded) ?? []
  if (found === undefined || extension === undefined) return { rest: folded }
  return { rest: folded.replace(found, ' ; '), extension }
}

/** A number, with the blanks and marks people write into it; a comma or a letter ends it. */
const run = /\+?\s*\(?\d(?:[\d\s().~_\u00b7*'-]|\/(?!\s*\+))*/g
/** Written in the middle of a number, never dialled: "+49 (0)30", but Italy dials it. */
const trunkZero = /((?:\+|\b00)\s*(?!\+?39)\d{1,3}\s*)\(0\)/
const wordsInBrackets = /[([][^)\]]*[^\d\s()./+-][^)\]]*[)\]]/g
/** "from 14", "9 to 17 Uhr", "18:00": an hour after a number, and what comes before it. */
const hours =
  /(?<=\d)[\s,]+(\d{1,2}(?:[:.]\d\d)?\s*(?:-|bis|to|until|till|und|and|a|hasta)?\s*(?:\d{1,2}(?:[:.]\d\d)?)?\s*(?:uhr|h|hrs|hours|am|pm|o'clock|horas|heures|ore)\b|\d{1,2}:\d\d(?:\s*-\s*\d{1,2}:\d\d)?|\d{1,2}\s*(?:bis|to|until|till|hasta)\s*\d{1,2}\b)/g

/** Fewer digits are an hour, a floor or a house. */
const fewest = 5

function runsIn(text: string): { readonly runs: readonly string[]; readonly words: string } {
  const noted: string[] = []
  const note = (found: string): string => {
    noted.push(found)
    return ' ; '
  }
  const bare = text
    .replace(trunkZero, '$1')
    .replace(wordsInBrackets, note)
    .replace(hours, (found) => note(found))
  const found = [...bare.matchAll(run)].flatMap(([each]) => severalIn(each))
  const long = found.filter((each) => digitsOf(each).length >= fewest)
  const short = found.toSorted((one, other) => digitsOf(other).length - digitsOf(one).length)
  const runs = long.length > 0 ? long : short.slice(0, 1)
  const words = runs.reduce((rest, each) => rest.replace(each, ' '), bare)
  return { runs: runs.map(plainDigits), words: clean([words, ...noted].join(' ')) }
}

/** "030 1234567 / 0170 7654321": two numbers; "030/1234567" is one. */
function severalIn(found: string): readonly string[] {
  const [first = '', ...rest] = found.split(/\s*\/\s*(?=0|\()/)
  const parts = [first, ...rest]
  return parts.every((each) => digitsOf(each).length > fewest) ? parts : [found]
}

const plainDigits = (text: string): string =>
  `${text.trimStart().startsWith('+') ? '+' : ''}${digitsOf(text)}`

const clean = (text: string): string =>
  text
    .replace(/[;()[\],/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
