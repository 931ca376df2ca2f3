import { Button, CloseButton, Group, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useHeldBy } from '#kit/use-held-by.ts'
import { usePeople } from '#kit/use-people.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { words } from '../words/en.ts'
import { CustomerList } from './CustomerList.tsx'
import { paths } from './paths.ts'

const mostShown = 500

/** Everyone, by name. */
export function CustomersScreen() {
  const w = useWords(words)
  const { trade } = useShop()
  const people = usePeople()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const held = useHeldBy(query, mostShown)
  const { ids, whys } = useMemo(() => {
    if (!query) return { ids: people.sorted(), whys: undefined }
    const found = people.find(query, mostShown)
    const like = found.flatMap(({ id, like }) =>
      like ? [[id, words.say('likeWords', { words: like.join(' ') })] as const] : [],
    )
    const ids = new Set([...found.map((each) => each.id), ...held.keys()])
    return { ids: [...ids], whys: new Map([...held, ...like]) }
  }, [people, query, held])
  const count = people.size()
  const title = w('customers')
  if (count === 0)
    return (
      <Page>
        <PageTitle title={title} />
        <EmptyState text={w('nobodyYet')} more={w('nobodyYetMore')}>
          <Ways />
        </EmptyState>
      </Page>
    )
  return (
    <Page width="full">
      <PageTitle
        title={title}
        more={w(trade === 'counter' ? 'countRegulars' : 'countClients', { count })}
      >
        <Ways />
      </PageTitle>
      <TextInput
        aria-label={w('filter')}
        placeholder={w('filter')}
        leftSection={<IconFilter size={18} aria-hidden="true" />}
        rightSection={
          typed && <CloseButton aria-label={w('showAll')} onClick={() => setTyped('')} />
        }
        maw="30rem"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {ids.length === 0 ? (
        <EmptyState text={w('nobodyLikeThat', { typed: query })} />
      ) : (
        <CustomerList ids={ids} label={title} whys={whys} />
      )}
    </Page>
  )
}

/** How people get into the book. */
function Ways() {
  const w = useWords(words)
  const go = useGoTo()
  const { trade } = useShop()
  const canBring = useFeatures().some((each) =>
    each.screens?.some((screen) => screen.path === paths.bring),
  )
  return (
    <Group gap="xs">
      <Button onClick={() => go(paths.fresh)}>{w('newCustomer')}</Button>
      <Button variant="default" onClick={() => go(paths.regulars)}>
        {w(trade === 'counter' ? 'writeDown' : 'writeDownClients')}
      </Button>
      {canBring && (
        <Button variant="default" onClick={() => go(paths.bring)}>
          {w('bringList')}
        </Button>
      )}
    </Group>
  )
}
