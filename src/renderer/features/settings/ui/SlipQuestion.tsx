import { Button, Group as Row, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { defineDraft, draftText } from '#kit/draft-kind.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { tidy } from '#shared/base/text.ts'
import { changeQuestion } from '../deeds/question.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'

const questionDraft = defineDraft({ panel: 'slip question', fields: { question: draftText } })

/** The question at the foot of each slip. */
export function SlipQuestion() {
  const w = useWords(words)
  const { question: kept } = useShop()
  const draft = useDraft(questionDraft, { about: 'shop' }, { question: kept ?? '' })
  const { save } = useSave(() => undefined, draft)
  const question = tidy(draft.fields.question)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (question !== kept) void save(changeQuestion, { question })
  }
  return (
    <Group title={w('slipTitle')}>
      <form onSubmit={onSubmit}>
        <Row align="end" gap="xs">
          <TextInput
            flex={1}
            label={w('slipQuestion')}
            description={w('slipHint')}
            placeholder={w('slipExample')}
            maxLength={200}
            value={draft.fields.question}
            onChange={(event) => draft.put({ question: event.currentTarget.value })}
          />
          {question !== kept && <Button type="submit">{w('save')}</Button>}
        </Row>
      </form>
    </Group>
  )
}
