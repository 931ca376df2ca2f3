import { Alert, Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { onReplaced } from '#book/switch.ts'
import { useWords } from '#kit/use-words.ts'
import type { BookId } from '#shared/book/ids.ts'
import classes from './Replaced.module.css'
import { words } from './words/en.ts'

/**
 * Another window put another book in place. The notice is above everything and covers nothing:
 * half-typed text can still be read and copied.
 */
export function Replaced({ bookId }: { readonly bookId: BookId }) {
  const w = useWords(words)
  const [replaced, setReplaced] = useState(false)
  useEffect(() => onReplaced(bookId, () => setReplaced(true)), [bookId])
  if (!replaced) return null
  return (
    <Alert
      role="alert"
      className={classes.replaced}
      color="honey"
      variant="filled"
      autoContrast
      title={w('replacedTitle')}
    >
      <Group justify="space-between">
        <Text>{w('replacedText')}</Text>
        <Button variant="default" onClick={() => window.location.reload()}>
          {w('reload')}
        </Button>
      </Group>
    </Alert>
  )
}
