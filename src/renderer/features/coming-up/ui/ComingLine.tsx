import { goTo, useGoTo } from '#kit/go-to.ts'
import type { ComingRow } from '#kit/parts/coming.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useRowKeys } from '#kit/use-row-keys.tsx'
import { useDayMinute } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { isOver } from '#shared/base/day.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { AllergyMark } from '#ui/AllergyBand.tsx'
import { type SentenceKey, SentenceRow } from '#ui/SentenceRow.tsx'
import { sayTime } from '#ui/say-day.ts'
import { nameOf } from '../../counter/rules/names.ts'
import { isToDo } from '../rules/days.ts'
import { type Face, hasSlip, sayAllergies } from '../rules/printed.ts'
import { words } from '../words/en.ts'
import classes from './ComingUp.module.css'
import { useCalled } from './use-called.ts'
import { useSayPay } from './use-say-pay.ts'

type Props = {
  readonly row: ComingRow
  readonly face: Face | undefined
  readonly onSlip: () => void
  readonly onDone: (change: Change) => void
}

/** When, who, what; then what they can't have, the price, and what was said beside it. */
export function ComingLine({ row, face, onSlip, onDone }: Props) {
  const w = useWords(words)
  const go = useGoTo()
  const locale = useLocale()
  const called = useCalled()
  const now = useDayMinute()
  const { keysOf, panel } = useRowKeys(onDone)
  const { day, minute, customerId } = row
  const isLate = isToDo(row) && isOver(day, minute, now)
  const slip: SentenceKey = {
    letter: 'R',
    label: row.sheetOf === undefined ? w('slip') : w('jobSheet'),
    isQuiet: true,
    onPress: onSlip,
  }
  return (
    <SentenceRow
      lead={minute === undefined ? '' : sayTime(minute, locale)}
      who={called({ name: face && nameOf(face.customer), number: row.number })}
      what={row.surprise ? w('surprise') : shorten(row.what, 300)}
      more={<More row={row} face={face} />}
      tone={row.state === 'ready' ? 'good' : isLate ? 'broken' : undefined}
      keys={[...keysOf(row.keys), ...(hasSlip(row) ? [slip] : [])]}
      onOpen={() => go(goTo.customer(customerId))}
    >
      {panel && <div className={classes.panel}>{panel}</div>}
    </SentenceRow>
  )
}

/** Allergies first and whole; nothing of them is ever folded away. */
function More({ row, face }: Pick<Props, 'row' | 'face'>) {
  const w = useWords(words)
  const say = useSay()
  const sayPay = useSayPay()
  const allergies = sayAllergies(face)
  const beside = row.surprise ? [] : (row.beside ?? [])
  const facts = [
    row.stateWords && say(row.stateWords),
    row.left && !row.surprise && say(row.left),
    sayPay(row.pay),
    ...beside.map((each) => shorten(typeof each === 'string' ? each : say(each), 200)),
  ].filter((each) => each !== undefined)
  return (
    <>
      {allergies.length > 0 && (
        <span className={classes.allergies}>
          <AllergyMark label={w('allergies')} text={allergies.join(', ')} />
        </span>
      )}
      {facts.join(' · ')}
    </>
  )
}
