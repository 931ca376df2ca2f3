import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { forgetErased, type Left } from '#book/erase/forget.ts'
import { useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { words } from '../words/en.ts'
import { paths } from './paths.ts'
import { StillHolding } from './StillHolding.tsx'

/** The end of an erase: what is gone, and what only the owner can still delete. */
export function ErasedScreen() {
  const w = useWords(words)
  const go = useGoTo()
  const left = useLeft()
  return (
    <Page width="column">
      <Stack gap="lg">
        <PageTitle title={w('erasedTitle')} />
        <Text size="lg">
          <Aloud>{w(left && left.length > 0 ? 'erasedNotAll' : 'erasedMore')}</Aloud>
        </Text>
        {left && left.length > 0 && <StillHere left={left} />}
        <StillHolding when="after" />
        <Group>
          <Button onClick={() => go(paths.list)}>{w('toCustomers')}</Button>
        </Group>
      </Stack>
    </Page>
  )
}

function StillHere({ left }: { readonly left: readonly Left[] }) {
  const w = useWords(words)
  return (
    <Alert role="alert" color="berry" variant="light" title={w('stillHere')}>
      <List size="sm">
        {left.map((each) => (
          <List.Item key={each}>{w(leftWords[each])}</List.Item>
        ))}
      </List>
      <Text mt="xs">{w('stillHereMore')}</Text>
    </Alert>
  )
}

const leftWords = {
  book: 'leftBook',
  journal: 'leftJournal',
  rescue: 'leftRescue',
  'set-aside': 'leftAside',
} as const satisfies Record<Left, string>

/** Tries again to delete what was left, and says what could not be deleted. */
function useLeft(): readonly Left[] | undefined {
  const { host, keeper } = useAppContext()
  const [left, setLeft] = useState<readonly Left[]>()
  useEffect(() => {
    if (!keeper) return
    let here = true
    forgetErased(keeper.stamp(), { host, indexedDB: window.indexedDB })
      .then((forgotten) => here && setLeft(forgotten.left))
      .catch(console.error)
    return () => {
      here = false
    }
  }, [host, keeper])
  return left
}
