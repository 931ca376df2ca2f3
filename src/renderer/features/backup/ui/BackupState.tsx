import { Button, Tooltip } from '@mantine/core'
import {
  IconDeviceUsb,
  IconRuler2,
  IconShieldCheck,
  IconShieldExclamation,
  IconShieldLock,
} from '@tabler/icons-react'
import { useEffect } from 'react'
import { useGoTo } from '#kit/go-to.ts'
import { useAppContext } from '#kit/use-book.ts'
import { useLocale } from '#kit/use-locale.ts'
import { useToday } from '#kit/use-today.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { impossible } from '#shared/base/assert.ts'
import type { Said } from '#shared/base/said.ts'
import { type StripState, stripState } from '../rules.ts'
import { useBackupWork } from '../state.ts'
import { words } from '../words/en.ts'
import { BeforeClosing } from './BeforeClosing.tsx'
import { keepFolded } from './fold-journal.ts'
import { keepSchedule } from './keep-schedule.ts'
import { hintOf, sayMadeAt } from './say-health.ts'
import { useBackupHealth } from './use-backup-health.ts'
import { findUnfitRows, useUnfitNow } from './use-unfit-rows.ts'

/** In the strip above every screen: whether the book is safe elsewhere. */
export function BackupState() {
  const app = useAppContext()
  useEffect(() => keepSchedule(app), [app])
  useEffect(() => keepFolded(app), [app])
  useEffect(() => void findUnfitRows(app).catch(console.error), [app])
  return (
    <>
      <SecondMissing />
      <SomeToShorten />
      <State />
      <BeforeClosing />
    </>
  )
}

function State() {
  const say = useSay()
  const goTo = useGoTo()
  const today = useToday()
  const locale = useLocale()
  const health = useBackupHealth()
  const isWorking = useBackupWork(({ working }) => working !== undefined)
  const hasFailed = useBackupWork(({ last }) => last?.tone === 'trouble')
  const newest = useBackupWork((work) => work.newest)
  if (!health) return null
  const state = stripState({
    health,
    isWorking,
    hasFailed,
    isMuchSmaller: newest?.isMuchSmaller === true,
  })
  if (state === 'nothing-yet') return null
  const Icon = isWorry(state)
    ? IconShieldExclamation
    : newest?.noted.facts.encrypted
      ? IconShieldLock
      : IconShieldCheck
  const when = 'at' in health ? sayMadeAt(health.at, today, locale) : ''
  const text = say(wordsFor(state, when, 'changes' in health ? health.changes : 0))
  const hint = hintOf({ health, newest, today, locale })
    .map((said) => say(said))
    .join(' ')
  return (
    <Tooltip label={hint} disabled={hint === ''} multiline maw={320} events={hoverAndFocus}>
      <Button
        variant="subtle"
        size="compact-sm"
        color={isWorry(state) ? 'honey' : state === 'whole' ? 'basil' : 'gray'}
        leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
        aria-description={hint}
        onClick={() => goTo('/backup')}
      >
        {text}
      </Button>
    </Tooltip>
  )
}

const hoverAndFocus = { hover: true, focus: true, touch: false }

function SecondMissing() {
  const w = useWords(words)
  const isMissing = useBackupWork((work) => work.second.state === 'missing')
  return isMissing && <Worry Icon={IconDeviceUsb} text={w('stateNoSecond')} />
}

function SomeToShorten() {
  const w = useWords(words)
  const { length } = useUnfitNow()
  return length > 0 && <Worry Icon={IconRuler2} text={w('toShorten', { count: length })} />
}

function Worry({ Icon, text }: { readonly Icon: typeof IconRuler2; readonly text: string }) {
  const goTo = useGoTo()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      color="honey"
      leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
      onClick={() => goTo('/backup')}
    >
      {text}
    </Button>
  )
}

/** A new book's first backup comes by itself within the hour; when it can't be made, that is said. */
const isWorry = (state: StripState): boolean =>
  !['nothing-yet', 'never', 'restored', 'whole', 'some-since', 'working'].includes(state)

function wordsFor(state: StripState, when: string, count: number): Said {
  switch (state) {
    case 'working':
      return words.say('stateWorking')
    case 'failed':
      return words.say('stateFailed')
    case 'much-smaller':
      return words.say('stateSmaller')
    case 'missing':
      return words.say('stateMissing')
    case 'late':
      return words.say('stateLate')
    case 'never':
      return words.say('stateNever')
    case 'restored':
      return words.say('stateRestored')
    case 'some-since':
      return words.say('stateSome', { when, count })
    case 'whole':
    case 'nothing-yet':
      return words.say('stateWhole', { when })
    default:
      return impossible(state)
  }
}
