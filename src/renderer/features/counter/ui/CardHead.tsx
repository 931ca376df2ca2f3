import { Badge, Button, CloseButton, Group, Text, Title, Tooltip } from '@mantine/core'
import { IconCheck, IconEye, IconId } from '@tabler/icons-react'
import type { Customer } from '#features/customers/model.ts'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useBook } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { headingOf } from '../rules/names.ts'
import { type OpenCard, takeUpAgain, turnToMe } from '../state.ts'
import { words } from '../words/en.ts'
import classes from './CustomerCard.module.css'

type Props = {
  readonly customer: Customer
  readonly card: OpenCard
  readonly onlyForMe: boolean
  readonly onAway: () => void
}

/** The customer's name, and the actions on the card as a whole. */
export function CardHead({ customer, card, onlyForMe, onAway }: Props) {
  const w = useWords(words)
  const go = useGoTo()
  const { trade } = useShop()
  const { name, more } = headingOf(customer, onlyForMe)
  return (
    <header className={classes.head}>
      <div className={classes.who}>
        <Title order={2} className={classes.name}>
          {name === undefined ? w('thisCustomer') : shorten(name, 120)}
        </Title>
        {more !== undefined && <Text c="dimmed">{shorten(more, 160)}</Text>}
      </div>
      <Group gap="xs" className={classes.tools}>
        {card.is === 'served' && <Served />}
        {trade === 'counter' && <OnlyForMe pressed={onlyForMe} />}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={w('theirPage')}
          leftSection={<IconId size={18} aria-hidden="true" />}
          onClick={() => go(goTo.customer(customer.id))}
        >
          <span className={classes.word}>{w('theirPage')}</span>
        </Button>
        <CloseButton aria-label={w('putAway')} onClick={onAway} />
      </Group>
    </header>
  )
}

/** The served mark, and a button that opens the card again with mouse or finger. */
function Served() {
  const w = useWords(words)
  const { clock } = useBook()
  return (
    <>
      <Badge color="basil" variant="light" size="lg" leftSection={<IconCheck size={16} />}>
        {w('served')}
      </Badge>
      <Button size="compact-sm" variant="default" onClick={() => takeUpAgain(clock.now())}>
        {w('openAgain')}
      </Button>
    </>
  )
}

function OnlyForMe({ pressed }: { readonly pressed: boolean }) {
  const w = useWords(words)
  return (
    <Tooltip label={w('onlyForMeAbout')}>
      <Button
        size="compact-sm"
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'crust' : 'gray'}
        aria-pressed={pressed}
        aria-label={w('onlyForMe')}
        leftSection={<IconEye size={18} aria-hidden="true" />}
        onClick={() => turnToMe(!pressed)}
      >
        <span className={classes.word}>{w('onlyForMe')}</span>
      </Button>
    </Tooltip>
  )
}
