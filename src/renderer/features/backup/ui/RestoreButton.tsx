import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import type { LookedIn } from './look-in.ts'

type Props = {
  readonly looked: Pick<LookedIn, 'isListEdited'>
  readonly label: string
  readonly variant?: 'filled' | 'default'
  readonly onRestore: () => void
}

/** Restores what was looked into; of a backup whose list was changed it asks first. */
export function RestoreButton({ looked, label, variant = 'filled', onRestore }: Props) {
  const w = useWords(words)
  const [isAsking, setAsking] = useState(false)
  const leave = () => setAsking(false)
  return (
    <>
      <Button
        autoFocus={!looked.isListEdited}
        variant={variant}
        onClick={looked.isListEdited ? () => setAsking(true) : onRestore}
      >
        {label}
      </Button>
      <Modal
        opened={isAsking}
        onClose={leave}
        title={w('listEditedAsk')}
        withCloseButton={false}
        centered
        transitionProps={{ duration: 0 }}
      >
        <Stack>
          <Text>{w('listEditedText')}</Text>
          <Group justify="flex-end">
            <Button data-autofocus onClick={leave}>
              {w('listEditedNo')}
            </Button>
            <Button variant="outline" color="berry" onClick={onRestore}>
              {w('listEditedYes')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

/** Told before anything is asked. */
export function ListEdited() {
  const w = useWords(words)
  return (
    <Alert role="alert" color="berry" variant="light" title={w('listEditedTitle')}>
      {w('listEditedText')}
    </Alert>
  )
}
