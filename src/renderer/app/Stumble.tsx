import { Button, Group } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { Message } from '#ui/Message.tsx'
import { words } from './words/en.ts'

type Props = {
  readonly onBack?: () => void
  /** Where no screen is left: to the ways back, whatever stumbled. */
  readonly onFind?: () => void
}

/** Shown in place of a screen that broke; says so and offers a way on. */
export function Stumble({ onBack, onFind }: Props) {
  const w = useWords(words)
  return (
    <Message title={w('brokenTitle')} text={w('brokenText')}>
      <Group>
        {onBack && <Button onClick={onBack}>{w('backToStart')}</Button>}
        <Button variant={onBack ? 'default' : 'filled'} onClick={() => window.location.reload()}>
          {w('reload')}
        </Button>
        {onFind && (
          <Button variant="default" onClick={onFind}>
            {w('findTitle')}
          </Button>
        )}
      </Group>
    </Message>
  )
}
