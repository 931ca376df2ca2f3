import { Button, Group, Text } from '@mantine/core'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useBook } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useUndone } from '#kit/use-undone.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Change } from '#shared/book/change.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { useReport } from '#ui/use-report.ts'
import { words } from '../words/en.ts'
import { paths } from './paths.ts'
import classes from './RegularsScreen.module.css'

export type JustWritten = {
  readonly change: Change
  readonly count: number
  readonly leftOut: number
  /** The page as it was, to restore when this is undone. */
  readonly text: string
}

type Props = { readonly just: JustWritten; readonly onUndone: () => void }

/** "41 regulars are in", and its Undo. */
export function WrittenDownLine({ just, onUndone }: Props) {
  const w = useWords(words)
  const say = useSay()
  const go = useGoTo()
  const book = useBook()
  const report = useReport()
  const { trade } = useShop()
  const { count, leftOut } = just
  useUndone(just.change, onUndone)

  const undo = async () => {
    const undone = await book.takeBack(just.change)
    if (!undone.ok) return report({ tone: 'trouble', text: say(undone.error) })
    const kept = undone.value.kept.filter((each) => each.table === 'customers').length
    if (kept > 0) report({ tone: 'trouble', text: w('keptSome', { count: kept }) })
    onUndone()
  }
  return (
    <div className={classes.done}>
      <div>
        <Aloud>
          <Text className={classes.said}>
            {w(trade === 'counter' ? 'regularsAreIn' : 'clientsAreIn', { count })}
          </Text>
          {leftOut > 0 && <Text c="dimmed">{w('leftOut', { count: leftOut })}</Text>}
        </Aloud>
      </div>
      <Group gap="xs">
        <Button onClick={() => go(trade === 'counter' ? goTo.counter : goTo.today)}>
          {w(trade === 'counter' ? 'toCounter' : 'toToday')}
        </Button>
        <Button variant="default" onClick={() => go(paths.list)}>
          {w('seeThem')}
        </Button>
        <Button variant="default" onClick={() => void undo()}>
          {w('undo')}
        </Button>
      </Group>
    </div>
  )
}
