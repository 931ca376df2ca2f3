import { ActionIcon } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useReport } from '#ui/use-report.ts'
import classes from './Copyable.module.css'
import { useAppContext } from './use-book.ts'
import { useWords } from './use-words.ts'
import { words } from './words/kit-en.ts'

type Props = {
  readonly text: string
  /** If it reads otherwise: "Serial 0815" copies 0815. */
  readonly shown?: string
  /** Other buttons for it, before the one that copies. */
  readonly children?: ReactNode
}

/** A number or an address that can be selected with the mouse, and copied with a button. */
export function Copyable({ text, shown = text, children }: Props) {
  const w = useWords(words)
  const { host } = useAppContext()
  const report = useReport()
  const copy = async () => {
    const copied = await host.copyText(text)
    if (copied.ok) report({ tone: 'note', text: w('copied'), about: 'copied' })
    else report({ tone: 'trouble', text: w('cantCopy', { what: text }), about: 'copied' })
  }
  return (
    <span className={classes.copyable}>
      <span className={classes.text}>{shown}</span>
      {children}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={w('copyOne', { what: text })}
        onClick={() => void copy()}
      >
        <IconCopy size={18} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}
