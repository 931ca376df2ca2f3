import { Anchor, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconAddressBook, IconNotes, IconRestore } from '@tabler/icons-react'
import { type ComponentType, useId } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useBook, useFeatures } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { useScreenTitle } from '#ui/screen-title.ts'
import { firstScreen } from '../boot.ts'
import { words } from '../words/en.ts'
import classes from './Doors.module.css'

const doorsFor = (trade: Trade) =>
  [
    {
      path: '/regulars',
      Icon: IconNotes,
      name: trade === 'counter' ? 'writeDown' : 'writeDownForJobs',
      more: trade === 'counter' ? 'writeDownMore' : 'writeDownClients',
    },
    { path: '/bring', Icon: IconAddressBook, name: 'bringList', more: 'bringListMore' },
    { path: '/restore', Icon: IconRestore, name: 'restore', more: 'restoreMore' },
  ] as const

/** Three ways to fill an empty book, and a small one to look around first. */
export function Doors() {
  const w = useWords(words)
  const { shop, trade } = useShop()
  const go = useGoTo()
  useScreenTitle(w('doorsScreen'))
  const paths = useFeatures().flatMap((each) => (each.screens ?? []).map((screen) => screen.path))
  return (
    <Stack className={classes.doors} gap="xl">
      <Stack gap="xs">
        <Title order={1}>{w('doorsTitle', { shop })}</Title>
        <Text size="lg" c="dimmed">
          {w('doorsText')}
        </Text>
      </Stack>
      <div className={classes.list}>
        {doorsFor(trade)
          .filter((door) => paths.includes(door.path))
          .map(({ path, Icon, name, more }) => (
            <Door key={path} Icon={Icon} name={w(name)} more={w(more)} onOpen={() => go(path)} />
          ))}
      </div>
      <Text c="dimmed">
        <Anchor component="button" onClick={() => go(firstScreen(trade))}>
          {w('startEmpty')}
        </Anchor>
        <SampleDoor />
      </Text>
    </Stack>
  )
}

type DoorProps = {
  readonly Icon: ComponentType<{ readonly size: number; readonly stroke: number }>
  readonly name: string
  readonly more: string
  readonly onOpen: () => void
}

function Door({ Icon, name, more, onOpen }: DoorProps) {
  const id = useId()
  return (
    <div className={classes.door}>
      <Icon size={30} stroke={1.4} />
      <UnstyledButton className={classes.name} aria-describedby={id} onClick={onOpen}>
        {name}
      </UnstyledButton>
      <span id={id} className={classes.more}>
        {more}
      </span>
    </div>
  )
}

function SampleDoor() {
  const w = useWords(words)
  const { sample } = useBook()
  const { trade } = useShop()
  if (sample) return null
  const kind = trade === 'counter' ? 'bakery' : 'it'
  return (
    <>
      {' · '}
      <Anchor href={`?sample=${kind}`}>{w('lookAround')}</Anchor>
    </>
  )
}
