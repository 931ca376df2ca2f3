import { Button, Group, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { doneOn, ownScore } from '#kit/told-of-day.ts'
import { useAppContext, useFeatures } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import { words } from '../words/en.ts'
import type { ClosingList } from './still-open.ts'
import { type Backup, type Night, useGoodNight } from './use-good-night.ts'

type Props = { readonly lists: readonly ClosingList[] }

/** Enter closes the day, whatever is left. */
export function GoodNight({ lists }: Props) {
  const w = useWords(words)
  const { keeper } = useAppContext()
  const { night, close } = useGoodNight()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  useDownFromRows(button)
  if (night.is === 'closed')
    return (
      <>
        <Told night={night} lists={lists} />
        <OnlyForMe />
      </>
    )
  return (
    <Stack gap="xs" align="flex-start" mt="xl">
      <Button
        ref={button}
        size="lg"
        rightSection={<KeyHint keys="Enter" />}
        onClick={close}
        onKeyDown={toFirstRow}
      >
        {w('goodNight')}
      </Button>
      {keeper && (
        <Text c="dimmed">
          <Aloud>{w(night.is === 'open' ? 'backsUp' : 'backingUp')}</Aloud>
        </Text>
      )}
    </Stack>
  )
}

/** The arrows leave the button for the rows, which are above it. */
function toFirstRow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = event.currentTarget.closest('main')?.querySelectorAll<HTMLElement>('[data-sentence]')
  const row = event.key === 'ArrowDown' ? rows?.[0] : rows?.[rows.length - 1]
  if (!row) return
  event.preventDefault()
  row.focus()
}

/** Down from the last row comes back to the button: ticks, then Enter. */
function useDownFromRows(button: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      const { target, key } = event
      if (event.defaultPrevented || key !== 'ArrowDown') return
      if (!(target instanceof HTMLElement) || target.dataset.sentence === undefined) return
      event.preventDefault()
      button.current?.focus()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [button])
}

type ToldProps = Props & { readonly night: Extract<Night, { is: 'closed' }> }

function Told({ night: { backup }, lists }: ToldProps) {
  const w = useWords(words)
  const say = useSay()
  const { trade } = useShop()
  const list = new Intl.ListFormat(useLocale(), { type: 'unit' })
  const features = useFeatures()
  const today = useToday()
  const done = useLive(
    (records) => doneOn(records, features, today, trade),
    [features, today, trade],
  )
  const left = lists.flatMap(({ part, rows }) => part.left?.(rows.length, trade) ?? [])
  const night =
    done && done.length > 0 ? w('night', { done: list.format(done.map(say)) }) : w('quietNight')
  const place = useRef<HTMLDivElement>(null)
  const isTold = done !== undefined
  useEffect(() => {
    // The page may still stand at its top: nobody would see that the day is closed.
    if (isTold) place.current?.focus()
  }, [isTold])
  if (!done) return null
  return (
    <Stack ref={place} gap="xs" mt="xl" role="status" tabIndex={-1}>
      <Text fz={28} lh={1.3} ff="heading">
        {night}
      </Text>
      {left.length > 0 && <Text>{w('left', { what: list.format(left.map(say)) })}</Text>}
      <BackedUp backup={backup} />
    </Stack>
  )
}

/** How the owner does, which nobody else in the shop needs to read. */
function OnlyForMe() {
  const w = useWords(words)
  const say = useSay()
  const features = useFeatures()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const own = useLive((records) => ownScore(records, features, today), [features, today])
  if (!own || own.length === 0) return null
  if (!isOpen)
    return (
      <Group mt="sm">
        <Button variant="default" onClick={() => setOpen(true)}>
          {w('onlyForMe')}
        </Button>
      </Group>
    )
  return <Text>{own.map(say).join(', ')}</Text>
}

function BackedUp({ backup }: { readonly backup: Backup }) {
  const w = useWords(words)
  const say = useSay()
  if (backup === 'none') return null
  if (backup === 'no news') return <Text c="dimmed">{w('backedUpAlready')}</Text>
  return backup.ok ? (
    <Text c="dimmed">{say(backup.value)}</Text>
  ) : (
    <Text role="alert">{say(backup.error)}</Text>
  )
}
