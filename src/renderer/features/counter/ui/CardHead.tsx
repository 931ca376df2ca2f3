import { Badge, Button, CloseButton, Group, Text, Title, Tooltip } from '@mantine/core'
import { IconCheck, IconEye } from '@tabler/icons-react'
import type { Customer } from '#features/customers/model.ts'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import { nameOf } from '../rules/names.ts'
import { type OpenCard, turnToMe } from '../state.ts'
import { words } from '../words/en.ts'
import classes from './CustomerCard.module.css'

type Props = {
  readonly customer: Customer
  readonly card: OpenCard
  readonly onlyForMe: boolean
  readonly onTakeUp: () => void
  readonly onAway: () => void
}

/** Who it is, and the few things one does with a card as a whole. */
export function CardHead({ customer, card, onlyForMe, onTakeUp, onAway }: Props) {
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
      <Group gap="xs" wrap="nowrap" className={classes.tools}>
        {card.is === 'served' && (
          <Badge color="basil" variant="light" size="lg" leftSection={<IconCheck size={16} />}>
            {w('served')}
          </Badge>
        )}
        {card.is === 'served' && (
          <Button size="compact-sm" variant="default" onClick={onTakeUp}>
            {w('openAgain')}
          </Button>
        )}
        {trade === 'counter' && (
          <Tooltip label={w('onlyForMeAbout')}>
            <Button
              size="compact-sm"
              variant={onlyForMe ? 'light' : 'subtle'}
              color={onlyForMe ? 'crust' : 'gray'}
              aria-pressed={onlyForMe}
              leftSection={<IconEye size={18} />}
              onClick={() => turnToMe(!onlyForMe)}
            >
              {w('onlyForMe')}
            </Button>
          </Tooltip>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => go(goTo.customer(customer.id))}
        >
          {w('theirPage')}
        </Button>
        <CloseButton aria-label={w('putAway')} onClick={onAway} />
      </Group>
    </header>
  )
}

/** A description never stands where its owner can read it. */
function headingOf(customer: Customer, onlyForMe: boolean) {
  const name = nameOf(customer)
  if (!onlyForMe) return { name }
  const { description, pronunciation } = customer
  const more = [pronunciation, name === undefined ? undefined : description]
    .filter((each) => each !== undefined)
    .join(' · ')
  return { name: name ?? description, more: more === '' ? undefined : more }
}
