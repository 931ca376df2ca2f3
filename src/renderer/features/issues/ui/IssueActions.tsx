import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { usePageLetters } from '#kit/use-page-letters.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { reopenIssue, turnIssue } from '../deeds.ts'
import type { Issue, IssueId } from '../model.ts'
import { isOpenIssue, otherTurn, type Turn } from '../rules/turns.ts'
import { words } from '../words/en.ts'
import { EditPanel } from './EditPanel.tsx'
import { SettlePanel } from './SettlePanel.tsx'

type Panel = 'none' | 'settle' | 'edit'

/** The actions on an issue: T and S work anywhere on the page outside fields. */
export function IssueActions({ issue }: { readonly issue: Issue }) {
  const w = useWords(words)
  const turn = useDeed(turnIssue)
  const reopen = useDeed(reopenIssue)
  const [panel, setPanel] = useState<Panel>('none')
  const [typed, setTyped] = useState('')
  const { id } = issue
  const to = otherTurn(issue.turn)
  const flip = () => void turn({ id, to })
  const close = () => setPanel('none')
  const open = isOpenIssue(issue)
  const askHow = () => setPanel('settle')
  const letters = new Map(
    open && panel === 'none'
      ? [
          ['T', flip],
          ['S', askHow],
        ]
      : [],
  )
  usePageLetters((letter) => letters.get(letter))

  if (panel === 'settle') return <SettlePanel id={id} done={close} />
  if (panel === 'edit') return <EditPanel issue={issue} done={close} />
  return (
    <Stack>
      {open && <SayMore id={id} typed={typed} onTyped={setTyped} />}
      {/* While there are words to send, only one button gives the turn away. */}
      {tidy(typed) === undefined && (
        <Group gap="xs">
          {open ? (
            <>
              <ActionButton
                label={to === 'theirs' ? w('flipTheirs') : w('flipOurs')}
                keys="T"
                onPress={flip}
              />
              <ActionButton label={w('settle')} keys="S" onPress={askHow} />
            </>
          ) : (
            <Button variant="default" onClick={() => void reopen({ id })}>
              {w('reopen')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => setPanel('edit')}>
            {w('change')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type SayMoreProps = {
  readonly id: IssueId
  readonly typed: string
  readonly onTyped: (typed: string) => void
}

/** Words for the conversation, and whose turn they make it. */
function SayMore({ id, typed, onTyped }: SayMoreProps) {
  const w = useWords(words)
  const { save } = useSave(() => onTyped(''))
  const give = (to: Turn) => void save(turnIssue, { id, to, words: typed.trim() })
  return (
    <Stack gap="xs">
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        label={w('sayMore')}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
      />
      {tidy(typed) !== undefined && (
        <Group gap="xs">
          <Button onClick={() => give('theirs')}>{w('turnTheirs')}</Button>
          <Button variant="default" onClick={() => give('ours')}>
            {w('turnOurs')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
