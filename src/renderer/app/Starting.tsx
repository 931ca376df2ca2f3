import { Loader, Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import classes from './Starting.module.css'
import { words } from './words/en.ts'

/** Shown late and quietly: most openings are over before anyone sees it. */
export function Starting() {
  const w = useWords(words)
  return (
    <main className={classes.starting} aria-busy="true">
      <Loader type="dots" />
      <Text c="dimmed" role="status">
        {w('starting')}
      </Text>
    </main>
  )
}
