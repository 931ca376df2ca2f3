import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'

/** What the window is doing when it does not close at once; the owner can still close it. */
export function BeforeClosing() {
  const w = useWords(words)
  const closing = useBackupWork((work) => work.closing)
  return (
    <Modal
      opened={closing !== undefined}
      onClose={() => closing?.closeNow()}
      title={w('closingTitle')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      transitionProps={{ duration: 0 }}
    >
      <Stack>
        <Text>
          <Aloud>{w('closingText')}</Aloud>
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => closing?.closeNow()}>
            {w('closeNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
