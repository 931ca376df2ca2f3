import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { defineDraft, draftText } from '#kit/draft-kind.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { present } from '#shared/base/present.ts'
import { changeStandIn } from '../deeds/stand-in.ts'
import { type LinesRead, linesOf, longestLine, mostLines, offerOf } from '../rules/stand-in.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'
import classes from './Settings.module.css'

const standInDraft = defineDraft({
  panel: 'stand in',
  fields: { mayOffer: draftText, ifUpset: draftText },
})

/** What the sheet "If I'm away" says to whoever stands in. */
export function StandIn() {
  const w = useWords(words)
  const { mayOffer: offer = '', ifUpset: lines = [] } = useShop()
  const kept = { mayOffer: offer, ifUpset: lines.join('\n') }
  const draft = useDraft(standInDraft, { about: 'shop' }, kept)
  const { save } = useSave(() => undefined, draft)
  const trouble = useSayTrouble()
  const mayOffer = offerOf(draft.fields.mayOffer)
  const read = linesOf(draft.fields.ifUpset)
  const isChanged = mayOffer !== offerOf(kept.mayOffer) || !isSame(read, lines)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isChanged || read.is !== 'fine') return
    const ifUpset = read.lines.length === 0 ? undefined : [...read.lines]
    void save(changeStandIn, present({ mayOffer, ifUpset }))
  }
  return (
    <Group title={w('awayTitle')}>
      <form onSubmit={onSubmit} className={classes.standIn}>
        <Textarea
          label={w('mayOffer')}
          description={w('mayOfferHint')}
          placeholder={w('mayOfferExample')}
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.fields.mayOffer}
          onChange={(event) => draft.put({ mayOffer: event.currentTarget.value })}
        />
        <Textarea
          label={w('ifUpset')}
          description={w('ifUpsetHint')}
          placeholder={w('ifUpsetExample')}
          autosize
          minRows={mostLines}
          error={trouble(read)}
          value={draft.fields.ifUpset}
          onChange={(event) => draft.put({ ifUpset: event.currentTarget.value })}
        />
        {isChanged && (
          <Button type="submit" className={classes.start}>
            {w('save')}
          </Button>
        )}
      </form>
    </Group>
  )
}

const isSame = (read: LinesRead, kept: readonly string[]): boolean =>
  read.is === 'fine' && read.lines.join('\n') === kept.join('\n')

function useSayTrouble(): (read: LinesRead) => string | undefined {
  const w = useWords(words)
  return ({ is }) => {
    if (is === 'too many') return w('tooManyLines', { count: mostLines })
    return is === 'too long' ? w('lineTooLong', { count: longestLine }) : undefined
  }
}
