import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDeed } from '#kit/use-deed.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { reopenIssue, turnIssue } from '../deeds.ts'
import type { Issue } from '../model.ts'
import { isOpen, otherTurn, type Turn } from '../rules/turns.ts'
import { words } from '../words/en.ts'
import { EditPanel } from './EditPanel.tsx'
import { SettlePanel } from './SettlePanel.tsx'
import { usePageLetters } from './use-page-letters.ts'

type Panel = 'none' | 'settle' | 'edit'

/** What can be done about it: T and S work anywhere on the page that is no field. */
export function IssueActions({ issue }: { readonly issue: Issue }) {
  const w = useWords(words)
  const turn = useDeed(turnIssue)
  const reopen = useDeed(reopenIssue)
  const [panel, setPanel] = useState<Panel>('none')
  const { id } = issue
  const to = otherTurn(issue.turn)
  const flip = () => void turn({ id, to })
  const close = () => setPanel('none')
  const open = isOpen(issue)
  const askHow = () => setPanel('settle')
  usePageLetters(open && panel === 'none' ? { T: flip, S: askHow } : {})

  if (panel === 'settle') return <SettlePanel id={id} done={close} />
  if (panel === 'edit') return <EditPanel issue={issue} done={close} />
  return (
    <Stack>
      {open && <SayMore issue={issue} />}
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
          <Button onClick={() => void reopen({ id })}>{w('reopen')}</Button>
        )}
        <Button variant="subtle" onClick={() => setPanel('edit')}>
          {w('change')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Words for the conversation, and whose turn they make it. */
function SayMore({ issue: { id } }: { readonly issue: Issue }) {
  const w = useWords(words)
  const turn = useDeed(turnIssue)
  const [typed, setTyped] = useState('')
  const said = tidy(typed)
  const give = async (to: Turn) => {
    if (said !== undefined && (await turn({ id, to, words: typed.trim() }))) setTyped('')
  }
  return (
    <Stack gap="xs">
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        label={w('sayMore')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {said !== undefined && (
        <Group gap="xs">
          <Button onClick={() => void give('theirs')}>{w('turnTheirs')}</Button>
          <Button variant="default" onClick={() => void give('ours')}>
            {w('turnOurs')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
