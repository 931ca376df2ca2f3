import { ActionIcon, Toolbar } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCommand,
  IconEyeOff,
  IconKeyboard,
} from '@tabler/icons-react'
import { useWords } from '#kit/use-words.ts'
import type { AppAct } from '../keys.ts'
import { words } from '../words/en.ts'
import classes from './TouchBar.module.css'

const shown = [
  ['undo', IconArrowBackUp],
  ['redo', IconArrowForwardUp],
  ['palette', IconCommand],
  ['blank', IconEyeOff],
  ['help', IconKeyboard],
] as const satisfies readonly (readonly [AppAct, unknown])[]

/** A button for each act of the app that otherwise has only a key; shown on touch screens. */
export function TouchBar({ act }: { readonly act: (what: AppAct) => void }) {
  const w = useWords(words)
  return (
    <Toolbar withBorder={false} aria-label={w('do')} className={classes.bar}>
      {shown.map(([what, Icon]) => (
        <ActionIcon
          key={what}
          variant="subtle"
          color="gray"
          size={44}
          aria-label={w(what)}
          onClick={() => act(what)}
        >
          <Icon size={22} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      ))}
    </Toolbar>
  )
}
