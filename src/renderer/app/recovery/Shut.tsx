import { Button } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { Message } from '#ui/Message.tsx'
import type { ShutBook } from '../boot.ts'
import type { HouseParts } from '../provided.ts'
import { words } from '../words/en.ts'

type Props = { readonly opening: ShutBook; readonly parts: HouseParts }

/** The book was not opened: what happened, what is safe, what to do. */
export function Shut({ opening }: Props) {
  const w = useWords(words)
  return (
    <Message title={w('findTitle')} text={`${opening.state}`}>
      <Button onClick={() => window.location.reload()}>{w('reload')}</Button>
    </Message>
  )
}
