import { Button } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'

/** Opens everything once more: a disk may be back, another window closed. */
export function TryAgain() {
  const w = useWords(words)
  return (
    <Button variant="default" onClick={() => window.location.reload()}>
      {w('tryAgain')}
    </Button>
  )
}
