import { List, Text } from '@mantine/core'
import { useSayBeside } from '#kit/use-say-said.ts'
import { useMoney, useNumber, useShop } from '#kit/use-shop.ts'
import { useFullWhen } from '#kit/use-when.ts'
import { useWords } from '#kit/use-words.ts'
import { bareAmounts } from '#shared/said/bare-amount.ts'
import type { Span } from '#shared/said/plain.ts'
import { isMeasured } from '#shared/said/quantity.ts'
import { Aloud } from '#ui/Aloud.tsx'
import type { PurchaseLine } from '../../purchases/model.ts'
import type { ReadOrder } from '../rules/read-order.ts'
import { words } from '../words/en.ts'
import classes from './read-back.module.css'
import { useSayPaying } from './use-say-paying.ts'

/** Day, quantity and product as understood, large enough to read at arm’s length. */
export function ReadBack({ read }: { readonly read: ReadOrder }) {
  const w = useWords(words)
  const sayWhen = useFullWhen()
  const sayBeside = useSayBeside()
  const paying = useSayPaying()(read)
  const [bare] = bareAmounts(read.words ?? '', useShop())
  const money = useMoney()
  const sayLong = useSayLong()
  if (read.words === undefined) return <Text size="sm">{w('saysWhatToo')}</Text>
  return (
    <div className={classes.large}>
      <Aloud>
        {read.day !== undefined && (
          <p>
            <b>{sayWhen(read.day, read.minute)}</b>
            {sayBeside(read).map((each) => `, ${each}`)}
            {read.minutes !== undefined && `, ${w('readTakes', { long: sayLong(read.minutes) })}`}
          </p>
        )}
        <List classNames={{ root: classes.lines }} listStyleType="none">
          {read.lines.map((line) => (
            <List.Item key={line.words}>
              <Line line={line} />
            </List.Item>
          ))}
        </List>
        {paying.length > 0 && <p>{paying.join(' · ')}</p>}
        {read.surprise && <p>{w('readSurprise')}</p>}
        {bare && (
          <Text size="sm" c="dimmed">
            {w('bareAmount', { words: bareIn(read.words, bare), price: money(bare.amount) })}
          </Text>
        )}
      </Aloud>
    </div>
  )
}

/** As it stands among the words. */
const bareIn = (words: string, { start, end }: Span): string => words.slice(start, end)

function Line({ line }: { readonly line: PurchaseLine }) {
  const w = useWords(words)
  const money = useMoney()
  const number = useNumber()
  const { quantity, words: what, price } = line
  return (
    <>
      <b>{number(quantity)}</b> {!isMeasured(what) && '× '}
      {what}
      {price !== undefined && ` ${w('each', { price: money(price) })}`}
    </>
  )
}

/** "2 h", "1 h 30 min", "45 min". */
function useSayLong(): (minutes: number) => string {
  const w = useWords(words)
  return (all) => {
    const hours = Math.floor(all / 60)
    const minutes = all % 60
    if (hours === 0) return w('minutesLong', { minutes })
    return minutes === 0 ? w('hoursLong', { hours }) : w('hoursAndMinutes', { hours, minutes })
  }
}
