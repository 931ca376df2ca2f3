import { useEffect, useState } from 'react'
import type { Change } from '#shared/book/change.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { useReport } from '#ui/use-report.ts'
import classes from './JustDone.module.css'
import { useNameChange } from './name-change.ts'
import { readOnce } from './read-once.ts'
import { useBook } from './use-book.ts'
import { useUndone } from './use-undone.ts'
import { useSay, useWords } from './use-words.ts'
import { words } from './words/kit-en.ts'

type Props = { readonly change: Change; readonly onGone: () => void }

/** What a key on a row just did, and its Undo. */
export function JustDone({ change, onGone }: Props) {
  const w = useWords(words)
  const say = useSay()
  const report = useReport()
  const book = useBook()
  const name = useNameChange()
  const [what, setWhat] = useState<string>()
  useEffect(() => readOnce(() => name(change), setWhat), [change, name])

  useUndone(change, onGone)

  const undo = async () => {
    const result = await book.takeBack(change)
    if (!result.ok) report({ tone: 'trouble', text: say(result.error) })
    onGone()
  }
  if (what === undefined) return null
  return (
    <div className={classes.done} data-passing="">
      {w('justDone', { what })}
      <ActionButton size="compact-sm" label={w('undo')} onPress={() => void undo()} />
    </div>
  )
}
