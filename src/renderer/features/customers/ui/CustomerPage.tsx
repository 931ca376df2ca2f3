import { Alert, Button, Group } from '@mantine/core'
import { useRef } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useLastAddressId } from '#kit/use-address-id.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { Message } from '#ui/Message.tsx'
import { Page } from '#ui/Page.tsx'
import { useFirstDown } from '#ui/use-first-down.ts'
import { putBackCustomer } from '../deeds.ts'
import { type Customer, calledOf } from '../model.ts'
import { cardOfNow } from '../repo.ts'
import { words } from '../words/en.ts'
import { CustomerActions } from './CustomerActions.tsx'
import { CustomerHeader } from './CustomerHeader.tsx'
import classes from './CustomerPage.module.css'
import { paths } from './paths.ts'
import { StorySection } from './StorySection.tsx'

/** Everything about one customer: one story, and the facts beside it. */
export function CustomerPage() {
  const id = useLastAddressId<CustomerId>('customers')
  return id && <PageOf key={id} id={id} />
}

function PageOf({ id }: { readonly id: CustomerId }) {
  const w = useWords(words)
  const facts = useRef<HTMLElement>(null)
  useFirstDown(facts)
  const read = useLive(async (records) => ({ customer: await cardOfNow(records, id) }), [id])
  if (!read) return null
  const { customer } = read
  if (!customer) return <NotHere />
  if (customer.id !== id) return <NowAs id={customer.id} />
  const isHere = customer.deletedAt === undefined
  return (
    <Page width="wide">
      <CustomerHeader customer={customer} />
      {isHere ? (
        <CustomerActions customerId={id} called={calledOf(customer)} />
      ) : (
        <InTrash customer={customer} />
      )}
      <div className={classes.columns}>
        <StorySection customerId={id} />
        <aside ref={facts} className={classes.facts} aria-label={w('whatWeKnow')}>
          <PageParts customerId={id} />
        </aside>
      </div>
    </Page>
  )
}

function PageParts({ customerId }: { readonly customerId: CustomerId }) {
  const { trade } = useShop()
  const parts = useFeatures()
    .flatMap((feature) =>
      (feature.page ?? []).map((part, at) => ({ ...part, key: `${feature.id} ${at}` })),
    )
    .filter((part) => (part.trade ?? trade) === trade)
    .sort((one, other) => one.order - other.order)
  return parts.map(({ key, View }) => <View key={key} customerId={customerId} />)
}

function InTrash({ customer }: { readonly customer: Customer }) {
  const w = useWords(words)
  const putBack = useDeed(putBackCustomer)
  return (
    <Alert color="honey" variant="light" role="group" title={<Aloud>{w('inTrash')}</Aloud>}>
      <Group justify="space-between">
        {w('inTrashMore')}
        <Button variant="default" onClick={() => void putBack({ id: customer.id })}>
          {w('putBack')}
        </Button>
      </Group>
    </Alert>
  )
}

function NotHere() {
  const w = useWords(words)
  const go = useGoTo()
  return (
    <Message title={w('notHereTitle')} text={w('notHereMore')}>
      <Group>
        <Button onClick={() => go(paths.list)}>{w('toCustomers')}</Button>
      </Group>
    </Message>
  )
}

function NowAs({ id }: { readonly id: CustomerId }) {
  const w = useWords(words)
  const go = useGoTo()
  return (
    <Message title={w('mergedTitle')} text={w('mergedMore')}>
      <Group>
        <Button onClick={() => go(`${paths.list}/${id}`)}>{w('toTheirPage')}</Button>
      </Group>
    </Message>
  )
}
