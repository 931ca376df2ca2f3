import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useOfferActs } from '#kit/acts-here.ts'
import { Discard } from '#kit/Panel.tsx'
import { useAsking } from '#kit/use-asking.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useDraft } from '#kit/use-draft.ts'
import { usePageLetters } from '#kit/use-page-letters.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { reopenIssue, turnIssue } from '../deeds.ts'
import type { Issue } from '../model.ts'
import { isOpenIssue, otherTurn, type Turn } from '../rules/turns.ts'
import { words } from '../words/en.ts'
import { answerDraft } from './drafts.ts'
import { EditPanel } from './EditPanel.tsx'
import { SettlePanel } from './SettlePanel.tsx'

const panels = ['issue settle', 'issue change'] as const

/** The actions on an issue: T and S work anywhere on the page outside fields. */
export function IssueActions({ issue }: { readonly issue: Issue }) {
  const w = useWords(words)
  const turn = useDeed(turnIssue)
  const reopen = useDeed(reopenIssue)
  const { id, customerId } = issue
  const [panel, ask] = useAsking(id, panels)
  const answer = useDraft(answerDraft, { about: id, customerId }, { typed: '' })
  const to = otherTurn(issue.turn)
  const flip = () => void turn({ id, to })
  const close = () => ask(undefined)
  const open = isOpenIssue(issue)
  const askHow = () => ask('issue settle')
  const turnLabel = to === 'theirs' ? w('flipTheirs') : w('flipOurs')
  const acts =
    open && panel === undefined
      ? [
          { id: 'turn', label: turnLabel, keys: 'T', run: flip },
          { id: 'settle', label: w('settle'), keys: 'S', run: askHow },
        ]
      : []
  usePageLetters((letter) => acts.find(({ keys }) => keys === letter)?.run)
  useOfferActs(acts)

  if (panel === 'issue settle') return <SettlePanel issue={issue} done={close} />
  if (panel === 'issue change') return <EditPanel issue={issue} done={close} />
  return (
    <Stack>
      {open && <SayMore issue={issue} draft={answer} />}
      {/* While there are words to send, only one button gives the turn away. */}
      {tidy(answer.fields.typed) === undefined && (
        <Group gap="xs">
          {open ? (
            <>
              <ActionButton label={turnLabel} keys="T" onPress={flip} />
              <ActionButton label={w('settle')} keys="S" onPress={askHow} />
            </>
          ) : (
            <Button variant="default" onClick={() => void reopen({ id })}>
              {w('reopen')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => ask('issue change')}>
            {w('change')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type SayMoreProps = {
  readonly issue: Issue
  readonly draft: ReturnType<typeof useDraft<(typeof answerDraft)['fields']>>
}

/** Words for the conversation, and whose turn they make it. */
function SayMore({ issue: { id }, draft }: SayMoreProps) {
  const w = useWords(words)
  const { typed } = draft.fields
  const { save } = useSave(() => undefined, draft)
  const give = (to: Turn) => void save(turnIssue, { id, to, words: typed.trim() })
  return (
    <Stack gap="xs">
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        label={w('sayMore')}
        value={typed}
        onChange={(event) => draft.put({ typed: event.currentTarget.value })}
      />
      {tidy(typed) !== undefined && (
        <Group gap="xs">
          <Button onClick={() => give('theirs')}>{w('turnTheirs')}</Button>
          <Button variant="default" onClick={() => give('ours')}>
            {w('turnOurs')}
          </Button>
          <Discard draft={draft} onDiscard={() => undefined} />
        </Group>
      )}
    </Stack>
  )
}
