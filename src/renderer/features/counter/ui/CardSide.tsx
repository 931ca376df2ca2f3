import { CardParts } from '#kit/CardParts.tsx'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './CardSide.module.css'
import { Mention } from './Mention.tsx'
import type { CardReading } from './read-card.ts'

type Props = { readonly part: CardPartProps; readonly reading: CardReading | undefined }

/** For clients, by order: how to reach them · what is open · what else we know. */
const columns = [
  { from: 0, below: 10 },
  { from: 10, below: 40 },
  { from: 40, below: Number.POSITIVE_INFINITY },
] as const

/** Their open matters; for clients each has its own column, which keeps its place when it is empty. */
export function CardSide({ part, reading }: Props) {
  const { customerId, onlyForMe } = part
  const { trade } = useShop()
  const w = useWords(words)
  const mention = <Mention customerId={customerId} onlyForMe={onlyForMe} reading={reading} />
  if (trade === 'counter') {
    return (
      <>
        {mention}
        {reading && <CardParts slot="side" part={part} reading={reading.parts} />}
      </>
    )
  }
  return columns.map((column) => (
    <div key={column.from} className={classes.column}>
      {column.from === 0 && mention}
      {reading && <CardParts slot="side" part={part} reading={reading.parts} orders={column} />}
      {column.from === 10 && reading && <p className={classes.nothing}>{w('nothingOpen')}</p>}
    </div>
  ))
}
