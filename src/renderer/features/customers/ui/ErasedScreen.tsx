import { Button, Group, Stack, Text } from '@mantine/core'
import { useGoTo } from '#kit/go-to.ts'
import { useWords } from '#kit/use-words.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { words } from '../words/en.ts'
import { paths } from './paths.ts'
import { StillHolding } from './StillHolding.tsx'

/** Where an erase ends: what is gone, and what the owner alone can still take away. */
export function ErasedScreen() {
  const w = useWords(words)
  const go = useGoTo()
  return (
    <Page width="column">
      <Stack gap="lg">
        <PageTitle title={w('erasedTitle')} />
        <Text size="lg" role="status">
          {w('erasedMore')}
        </Text>
        <StillHolding when="after" />
        <Group>
          <Button onClick={() => go(paths.list)}>{w('toCustomers')}</Button>
        </Group>
      </Stack>
    </Page>
  )
}
