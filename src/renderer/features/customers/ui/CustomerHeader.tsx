import { ActionIcon, Button, Group, Menu, Text, Title } from '@mantine/core'
import { IconDots, IconEraser, IconFileExport, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { CardParts } from '#kit/CardParts.tsx'
import { useGoTo } from '#kit/go-to.ts'
import type { CardPart } from '#kit/parts/counter.ts'
import { useAppContext } from '#kit/use-book.ts'
import { readParts, useCardParts } from '#kit/use-card-parts.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { dayOf } from '#shared/base/day.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { sayFullDay } from '#ui/say-day.ts'
import { useScreenTitle } from '#ui/screen-title.ts'
import { trashCustomer } from '../deeds.ts'
import { type Customer, calledOf } from '../model.ts'
import { saysSince } from '../rules/facts.ts'
import { words } from '../words/en.ts'
import classes from './CustomerPage.module.css'
import { EraseForGood } from './EraseForGood.tsx'
import { HandOver } from './HandOver.tsx'
import { editPath } from './paths.ts'

/** Their name, how they take it, what they can't have, since when. */
export function CustomerHeader({ customer }: { readonly customer: Customer }) {
  const w = useWords(words)
  const called = calledOf(customer)
  useScreenTitle(w('onePage'))
  const description = customer.description === called ? undefined : customer.description
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <div className={classes.name}>
          <Title order={1} lineClamp={4}>
            {called}
          </Title>
          <div className={classes.quiet}>
            {customer.pronunciation && <span>{w('saidAs', { how: customer.pronunciation })}</span>}
            {description && <Text lineClamp={3}>{description}</Text>}
            <Since customer={customer} />
          </div>
        </div>
        <PageMenu customer={customer} />
      </div>
      <Tastes customerId={customer.id} />
    </header>
  )
}

function Since({ customer }: { readonly customer: Customer }) {
  const w = useWords(words)
  const locale = useLocale()
  const { since } = customer
  if (since === undefined)
    return <span>{w('inBookSince', { day: sayFullDay(dayOf(customer.createdAt), locale) })}</span>
  return <span>{saysSince(since) ? since : w('withUsSince', { since })}</span>
}

function PageMenu({ customer }: { readonly customer: Customer }) {
  const w = useWords(words)
  const go = useGoTo()
  const { keeper } = useAppContext()
  const trash = useDeed(trashCustomer)
  const [leaving, setLeaving] = useState<'handing-over' | 'erasing'>()
  const isHere = customer.deletedAt === undefined
  const who = { id: customer.id, called: calledOf(customer), onClose: () => setLeaving(undefined) }
  return (
    <Group gap="xs">
      {isHere && (
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden="true" />}
          onClick={() => go(editPath(customer.id))}
        >
          {w('edit')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={42} aria-label={w('more')}>
            <IconDots size={20} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileExport size={18} aria-hidden="true" />}
            onClick={() => setLeaving('handing-over')}
          >
            {w('handOver')}
          </Menu.Item>
          {isHere && (
            <Menu.Item
              leftSection={<IconTrash size={18} aria-hidden="true" />}
              onClick={() => void trash({ id: customer.id })}
            >
              {w('toTrash')}
            </Menu.Item>
          )}
          {keeper && (
            <Menu.Item
              leftSection={<IconEraser size={18} aria-hidden="true" />}
              onClick={() => setLeaving('erasing')}
            >
              {w('eraseForGoodAsk')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {leaving === 'handing-over' && <HandOver {...who} />}
      {leaving === 'erasing' && <EraseForGood {...who} />}
    </Group>
  )
}

/** The same parts as on the counter card; only the owner sees this page, so nothing is hidden. */
function Tastes({ customerId }: { readonly customerId: CustomerId }) {
  const parts = useCardParts()
  const today = useToday()
  const reading = useLive(
    (records) => readParts(records, parts.filter(isHere), customerId, today),
    [parts, customerId, today],
  )
  if (!reading) return null
  const part = { customerId, onlyForMe: true, ...noButton }
  return (
    <>
      <div className={classes.take}>
        <CardParts slot="take" part={part} reading={reading} />
      </div>
      <CardParts slot="allergy" part={part} reading={reading} />
    </>
  )
}

const isHere = ({ slot }: CardPart): boolean => slot === 'take' || slot === 'allergy'

// The page has no "Log the usual" of its own: none of these is ever called.
const nobody = (): void => undefined
const noButton = { usualRef: nobody, onServed: nobody, onLog: nobody, onSelling: nobody }
