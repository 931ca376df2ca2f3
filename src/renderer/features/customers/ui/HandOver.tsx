import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useSay, useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { words } from '../words/en.ts'
import { useHandOver } from './use-hand-over.ts'

type Props = {
  readonly id: CustomerId
  readonly called: string
  readonly onClose: () => void
}

/** Everything about this person as one file: a page for people, or rows for programs. */
export function HandOver({ id, called, onClose }: Props) {
  const w = useWords(words)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={w('everythingAbout', { who: shorten(called, 60) })}
      closeButtonProps={{ 'aria-label': w('close') }}
    >
      <Stack gap="md">
        <Text>{w('everythingMore')}</Text>
        <HandOverButtons id={id} called={called} />
      </Stack>
    </Modal>
  )
}

export function HandOverButtons({ id, called }: Omit<Props, 'onClose'>) {
  const w = useWords(words)
  const say = useSay()
  const [withOwn, setWithOwn] = useState(false)
  const { working, told, save } = useHandOver({ id, called })
  return (
    <Stack gap="sm">
      <Checkbox
        checked={withOwn}
        onChange={(event) => setWithOwn(event.currentTarget.checked)}
        label={w('withOwnersOwn')}
        description={w('withOwnersOwnMore')}
      />
      <Group>
        <Button variant="default" loading={working} onClick={() => void save('html', withOwn)}>
          {w('saveToRead')}
        </Button>
        <Button variant="default" loading={working} onClick={() => void save('json', withOwn)}>
          {w('saveForPrograms')}
        </Button>
      </Group>
      {told && (
        <Alert
          role={told.tone === 'done' ? 'group' : 'alert'}
          color={told.tone === 'done' ? 'basil' : 'berry'}
          variant="light"
        >
          {told.tone === 'done' ? <Aloud>{say(told.said)}</Aloud> : say(told.said)}
        </Alert>
      )}
    </Stack>
  )
}
