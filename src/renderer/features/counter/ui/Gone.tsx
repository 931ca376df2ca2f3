import { Button, Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './CustomerCard.module.css'

/** The address names a customer who is not in the book. */
export function Gone({ onAway }: { readonly onAway: () => void }) {
  const w = useWords(words)
  return (
    <section className={classes.card} aria-label={w('customerCard')}>
      <Text size="lg">{w('gone')}</Text>
      <Text c="dimmed">{w('goneAbout')}</Text>
      <Button mt="md" variant="default" onClick={onAway}>
        {w('putAway')}
      </Button>
    </section>
  )
}
