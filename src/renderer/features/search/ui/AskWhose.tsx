import { Button, Group, Text } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { words } from '../words/en.ts'

/** An unknown card was scanned: the customer picked next gets it. */
export function AskWhose({ onForget }: { readonly onForget: () => void }) {
  const w = useWords(words)
  return (
    <Group gap="xs" justify="center" pb="xs">
      <IconId size={20} aria-hidden="true" />
      <Text fw={600}>
        <Aloud>{w('whose')}</Aloud>
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={onForget}>
        {w('whoseForget')}
      </Button>
    </Group>
  )
}
