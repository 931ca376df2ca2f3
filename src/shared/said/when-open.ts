import { isDaySaid, type Piece } from './when-pieces.ts'

/**
 * "after 2 pm" is no time to come at, so it stays in the words; "from Saturday" is no day, unless
 * something repeats from then on.
 */
export function withOpenWords(pieces: readonly Piece[], plain: string): readonly Piece[] {
  const repeats = pieces.some(({ meaning }) => meaning.is === 'repeat')
  return pieces.flatMap((piece): readonly Piece[] => {
    const lead = plain.slice(0, piece.start)
    const said = plain.slice(piece.start, piece.end)
    const isNotBefore = /^(?:before|vor|antes)\s/.test(said)
    const isDenied = isNotBefore && (denied.test(lead) || deniedAfter.test(plain.slice(piece.end)))
    const found =
      open.exec(lead) ??
      (repeats ? excepted.exec(lead) : null) ??
      countedFrom(lead, said) ??
      (isDenied ? (denied.exec(lead) ?? /$/.exec(lead)) : null)
    if (!found) return [piece]
    if (piece.meaning.is === 'time') return []
    if (!isDaySaid(piece.meaning)) return [piece]
    const start = found.index + (found[0].startsWith(' ') ? 1 : 0)
    const isStart = repeats && open.test(lead)
    return [isStart ? { ...piece, start } : { ...piece, start, meaning: { is: 'some day' } }]
  })
}

const open =
  /(?:^|\s)(?:from|after|since|starting|earliest|ab|nach|fruhestens|fruehestens|como\s+pronto|seit|desde|a partir de|despues de)\s+(?:the\s+|el\s+|las?\s+)?$/

/** "not before friday" is no day to come on. */
const denied = /(?:^|\s)(?:not|no|don't|dont|never|nicht|kein\w*|nie)\s+(?:[\p{L}]+\s+)?$/u

/** "every day except sunday". */
const excepted =
  /(?:^|\s)(?:except(?:\s+(?:for|on))?|but(?:\s+not)?|not|apart\s+from|au(?:ß|ss)er|nicht|menos|salvo|excepto)\s+(?:el\s+|los\s+|am\s+)?$/u
const lengthBefore =
  '(?:^|\\s)(?:(?:the|el|la|a|an|\\d+|\\p{L}+)\\s+)?(?:days?|nights?|weeks?|wks?|months?|tage?|wochen?|monate?|dias?|noches?|semanas?|mes(?:es)?)\\s+'
const week = '(?:^|\\s)(?:the\\s+|la\\s+|der\\s+|in\\s+der\\s+)?(?:week|wk|woche|semana)\\s+'
const ofWeek = new RegExp(`${week}$`, 'u')
const inWeek = new RegExp(
  `${week}(?:commencing|beginning|starting|vom|ab)\\s+$|(?:^|\\s)w/c\\s+$`,
  'u',
)
const before = new RegExp(`${lengthBefore}$`, 'u')
const after = new RegExp(`${lengthBefore}(?:after|nach|despues\\s+de)\\s+$`, 'u')

/** "2 weeks before 24 dec", "the week of 7 dec": some day beside the one that is named. */
function countedFrom(lead: string, said: string): RegExpExecArray | null {
  const isBefore = /^(?:before|vor|antes)\s/.test(said)
  const isOf = /^(?:of|del?)\s/.test(said)
  return (
    (isBefore ? before.exec(lead) : null) ??
    (isOf ? ofWeek.exec(lead) : null) ??
    inWeek.exec(lead) ??
    after.exec(lead)
  )
}

const deniedAfter = /^\s*(?:not|nicht|kein\w*|no|nie)(?!\p{L})/u
