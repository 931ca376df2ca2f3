import { Button } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'

/** Starts again: the disk may be back, or the other window closed. */
export function TryAgain() {
  const w = useWords(words)
  return (
    <Button variant="default" onClick={() => window.location.reload()}>
      {w('tryAgain')}
    </Button>
  )
}
