import { Text, Title } from '@mantine/core'
import { useDeferredValue } from 'react'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import type { Day } from '#shared/base/day.ts'
import { shorten } from '#shared/base/text.ts'
import type { Change } from '#shared/book/change.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { SentenceList } from '#ui/SentenceList.tsx'
import { sayDate } from '#ui/say-day.ts'
import { closedOn, rowsOn } from '../rules/days.ts'
import { totalsOf } from '../rules/totals.ts'
import { words } from '../words/en.ts'
import { ComingLine } from './ComingLine.tsx'
import classes from './ComingUp.module.css'
import type { Loaded } from './load-coming.ts'
import { PrintControls } from './PrintControls.tsx'
import { Printed } from './Printed.tsx'
import { Totals } from './Totals.tsx'
import { usePrinting } from './use-printing.ts'

type Props = {
  readonly day: Day
  readonly loaded: Loaded
  readonly onDone: (change: Change) => void
}

/** One day: what all of it comes to, then who wants what, in order of time. */
export function DayInView({ day, loaded, onDone }: Props) {
  const w = useWords(words)
  const locale = useLocale()
  const today = useToday()
  const { trade } = useShop()
  const printing = usePrinting(day)
  // Nobody sees it on the screen, so the rows come first.
  const isPaperReady = useDeferredValue(true, false) || printing.isAsked
  const { toDo, over } = rowsOn(day, loaded.rows)
  const line = (row: (typeof toDo)[number]) => (
    <ComingLine
      key={row.key}
      row={row}
      face={loaded.faces.get(row.customerId)}
      onSlip={() => printing.print(row)}
      onDone={onDone}
    />
  )
  return (
    <>
      <header className={classes.head}>
        <Title order={2}>{sayDate(day, today, locale)}</Title>
        {toDo.length > 0 && <PrintControls printing={printing} />}
      </header>
      <ClosedNote day={day} loaded={loaded} count={toDo.length} />
      <Totals totals={totalsOf(toDo, loaded.names, trade)} />
      {toDo.length > 0 && <SentenceList label={w('wanted')}>{toDo.map(line)}</SentenceList>}
      {toDo.length === 0 && <Empty isOver={over.length > 0} isClosed={isShut(day, loaded)} />}
      {over.length > 0 && (
        <div className={classes.over}>
          <Title order={3}>{w('over')}</Title>
          <SentenceList label={w('over')}>{over.map(line)}</SentenceList>
        </div>
      )}
      {isPaperReady && <Printed day={day} loaded={loaded} printing={printing} />}
    </>
  )
}

const isShut = (day: Day, { closed }: Loaded): boolean => closedOn(day, closed) !== undefined

type NoteProps = Pick<Props, 'day' | 'loaded'> & { readonly count: number }

/** Wanted on a day off: the owner forgot one or the other. */
function ClosedNote({ day, loaded, count }: NoteProps) {
  const w = useWords(words)
  const closed = closedOn(day, loaded.closed)
  if (!closed) return null
  const why = closed.why === undefined ? undefined : shorten(closed.why, 120)
  return (
    <Text className={classes.closed}>
      {why === undefined ? w('closedDay') : w('closedWhy', { why })}
      {count > 0 && ` ${w('closedButWanted', { count })}`}
    </Text>
  )
}

type EmptyProps = { readonly isOver: boolean; readonly isClosed: boolean }

function Empty({ isOver, isClosed }: EmptyProps) {
  const w = useWords(words)
  if (isOver) return <EmptyState text={w('allDone')} />
  if (isClosed) return <EmptyState text={w('restDay')} />
  return <EmptyState text={w('nothing')} more={w('nothingMore')} />
}
