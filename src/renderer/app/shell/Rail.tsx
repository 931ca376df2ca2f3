import { Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSettings,
} from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Feature } from '#kit/define-feature.ts'
import { useGoTo } from '#kit/go-to.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { words } from '../words/en.ts'
import classes from './Rail.module.css'
import { type RailEntry, railEntries } from './rail-entries.ts'

/** The main navigation: icon and word, or icons alone when the owner folds it. */
export function Rail({ features }: { readonly features: readonly Feature[] }) {
  const w = useWords(words)
  const { trade, shop } = useShop()
  const [folded, setFolded] = useLocalStorage({ key: 'the-usual-rail-folded', defaultValue: false })
  const Fold = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes.rail} aria-label={w('mainMenu')} data-folded={folded || undefined}>
      <div className={classes.start}>
        <p className={classes.shop}>{shop}</p>
        <ul className={classes.entries}>
          {railEntries(features, 'rail', trade).map((entry) => (
            <li key={entry.path}>
              <RailLink entry={entry} folded={folded} />
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.end}>
        <Gear entries={railEntries(features, 'gear', trade)} />
        <Hinted label={folded ? w('unfold') : w('fold')} when={folded}>
          <UnstyledButton
            className={`${classes.entry} ${classes.fold}`}
            aria-label={folded ? w('unfold') : w('fold')}
            onClick={() => setFolded(!folded)}
          >
            <Fold size={22} stroke={1.6} aria-hidden="true" />
            <span className={classes.word}>{w('fold')}</span>
          </UnstyledButton>
        </Hinted>
      </div>
    </nav>
  )
}

function RailLink({ entry, folded }: { readonly entry: RailEntry; readonly folded: boolean }) {
  const say = useSay()
  const pathname = useLocation({ select: (at) => at.pathname })
  const here = entry.path === '/' ? pathname === '/' : pathname.startsWith(entry.path)
  const { Icon } = entry
  return (
    <Hinted label={say(entry.label)} when={folded}>
      <Link
        to={entry.path}
        className={classes.entry}
        aria-current={here ? 'page' : undefined}
        aria-label={say(entry.label)}
      >
        <Icon size={22} stroke={1.6} />
        <span className={classes.word}>{say(entry.label)}</span>
      </Link>
    </Hinted>
  )
}

function Gear({ entries }: { readonly entries: readonly RailEntry[] }) {
  const w = useWords(words)
  const say = useSay()
  const go = useGoTo()
  const pathname = useLocation({ select: (at) => at.pathname })
  if (entries.length === 0) return null
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <UnstyledButton
          className={classes.entry}
          aria-label={w('more')}
          aria-current={entries.some((entry) => pathname.startsWith(entry.path)) || undefined}
        >
          <IconSettings size={22} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>{w('more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ path, label, Icon }) => (
          <Menu.Item
            key={path}
            leftSection={<Icon size={20} stroke={1.6} />}
            onClick={() => go(path)}
          >
            {say(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

type HintedProps = { readonly label: string; readonly when: boolean; readonly children: ReactNode }

/** Shows an icon's word when pointed at, if the word is not beside it. */
function Hinted({ label, when, children }: HintedProps) {
  return (
    <Tooltip label={label} position="right" disabled={!when}>
      {children}
    </Tooltip>
  )
}
