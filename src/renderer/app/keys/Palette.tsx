import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type ActHere, actsHere } from '#kit/acts-here.ts'
import type { Feature } from '#kit/define-feature.ts'
import { useGoTo } from '#kit/go-to.ts'
import type { Command } from '#kit/parts/shell.ts'
import { useFeatures } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Said } from '#shared/base/said.ts'
import type { Trade } from '#shared/book/shop-settings.ts'
import { KeyHint } from '#ui/KeyHint.tsx'
import { type AppAct, appKeys } from '../keys.ts'
import { railEntries } from '../shell/rail-entries.ts'
import { words } from '../words/en.ts'

type Props = {
  readonly act: (what: AppAct) => void
  readonly toCommand: (id: string) => void
}

/** Every screen, command and act of the app by name. The search box finds people. */
export function Palette({ act, toCommand }: Props) {
  const w = useWords(words)
  const say = useSay()
  const go = useGoTo()
  const { trade } = useShop()
  const features = useFeatures()
  const commands = commandsOf(features, trade)
  const { here, onOpen, onClose } = useActsHere()
  const groups: SpotlightActionGroupData[] = [
    ...(here.length > 0 ? [{ group: w('here'), actions: [...here] }] : []),
    {
      group: w('goTo'),
      actions: placesOf(features, commands, trade).map(({ to, label }) => ({
        id: to,
        label: say(label),
        onClick: () => go(to),
      })),
    },
    {
      group: w('do'),
      actions: [
        ...commands.filter(doesMore).map(({ id, label }) => ({
          id,
          label: say(label),
          onClick: () => toCommand(id),
        })),
        ...appKeys
          .filter((each) => !elsewhere.includes(each.act))
          .map((each) => ({
            id: each.act,
            label: w(each.act),
            rightSection: <KeyHint keys={each.keys} />,
            onClick: () => act(each.act),
          })),
      ],
    },
  ]
  return (
    <Spotlight
      actions={groups}
      shortcut={null}
      returnFocus={false}
      onSpotlightOpen={onOpen}
      onSpotlightClose={onClose}
      attributes={{ content: { 'aria-label': w('palette') } }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      scrollable
      maxHeight="60vh"
      nothingFound={w('nothingFound')}
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden="true" />,
        placeholder: w('paletteAsks'),
        'aria-label': w('paletteAsks'),
        ref: takeFocus,
        onKeyDown: selectFirst,
      }}
    />
  )
}

/**
 * As soon as it is there: the dialog gives it the focus a moment later, and letters typed until then
 * went elsewhere.
 */
const takeFocus = (field: HTMLInputElement | null): void => field?.focus({ preventScroll: true })

/** Enter right behind the last letter meets a list that has just been made anew, with nothing marked. */
function selectFirst({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void {
  const list = key === 'Enter' ? currentTarget.closest('[role=dialog]') : null
  if (list?.querySelector('[data-selected]')) return
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
}

/**
 * What letters start on the screen under the palette. It is started after the focus went back to
 * that screen: a panel that opens then takes it.
 */
function useActsHere() {
  const [acts, setActs] = useState<readonly ActHere[]>([])
  const before = useRef<Element>(null)
  const chosen = useRef<ActHere>(undefined)
  const here = acts.map(
    (act): SpotlightActionData => ({
      id: `here ${act.id}`,
      label: act.label,
      rightSection: act.keys !== '' && <KeyHint keys={act.keys} />,
      onClick: () => {
        chosen.current = act
      },
    }),
  )
  const onOpen = () => {
    before.current = document.activeElement
    setActs(actsHere())
  }
  const onClose = () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    chosen.current?.run()
    chosen.current = undefined
  }
  return { here, onOpen, onClose }
}

/** Not listed: the palette itself, and what a feature's own command does. */
const elsewhere: readonly AppAct[] = ['palette', 'new-customer', 'print']

type Goal = { readonly to: string; readonly label: Said }

const commandsOf = (features: readonly Feature[], trade: Trade): readonly Command[] =>
  features
    .flatMap((feature) => feature.commands ?? [])
    .filter((command) => (command.trade ?? trade) === trade)

const doesMore = ({ run }: Command): boolean => run !== undefined

/** The rail first, then commands, then screens behind the gear; each address once. */
function placesOf(
  features: readonly Feature[],
  commands: readonly Command[],
  trade: Trade,
): readonly Goal[] {
  const [rail, gear] = (['rail', 'gear'] as const).map((at) =>
    railEntries(features, at, trade).map(({ path, label }) => ({ to: path, label })),
  )
  const screens = commands.filter((each) => !doesMore(each))
  const all: readonly Goal[] = [...(rail ?? []), ...screens, ...(gear ?? [])]
  return all.filter((goal, at) => all.findIndex((each) => each.to === goal.to) === at)
}
