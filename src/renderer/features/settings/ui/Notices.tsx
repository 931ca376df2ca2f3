import { Button, Group as Row, Switch } from '@mantine/core'
import type { FormEvent } from 'react'
import { defineDraft, draftText } from '#kit/draft-kind.ts'
import { TimeField, timeTyped } from '#kit/TimeField.tsx'
import { useDeed } from '#kit/use-deed.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { minute } from '#shared/base/day.ts'
import { readOneTime } from '#shared/said/one-day.ts'
import { changeNotices } from '../deeds/notices.ts'
import { words } from '../words/en.ts'
import { Group } from './Group.tsx'

const times = { at: draftText, from: draftText, to: draftText }
const noticesDraft = defineDraft({ panel: 'notices', fields: times })
const eight = timeTyped(minute(8 * 60))

/** One notice a day and one before a time; never a name in it. */
export function Notices() {
  const w = useWords(words)
  const { notices, noticeAt, quietHours } = useShop()
  const change = useDeed(changeNotices)
  const isOn = notices !== 'off'
  return (
    <Group title={w('noticesTitle')}>
      <Switch
        label={w('noticesOn')}
        description={w('noticesHint')}
        checked={isOn}
        onChange={({ currentTarget }) =>
          void change({
            noticeAt,
            quietHours,
            notices: currentTarget.checked ? undefined : 'off',
          })
        }
      />
      {isOn && <Hours />}
    </Group>
  )
}

function Hours() {
  const w = useWords(words)
  const at = useSaidAt()
  const { noticeAt, quietHours } = useShop()
  const kept = {
    at: noticeAt === undefined ? eight : timeTyped(noticeAt),
    from: quietHours ? timeTyped(quietHours.from) : '',
    to: quietHours ? timeTyped(quietHours.to) : '',
  }
  const draft = useDraft(noticesDraft, { about: 'shop' }, kept)
  const { fields } = draft
  const { save } = useSave(() => undefined, draft)
  const names = ['at', 'from', 'to'] as const
  const isSame = names.every((name) => fields[name] === kept[name])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const [hour, from, to] = names.map((name) => readOneTime(fields[name], at))
    // A field says what it could not read.
    if (names.some((name) => fields[name] !== '' && readOneTime(fields[name], at) === undefined))
      return
    const quiet = from === undefined || to === undefined ? undefined : { from, to }
    void save(changeNotices, { noticeAt: hour, quietHours: quiet })
  }
  return (
    <form onSubmit={onSubmit}>
      <Row align="flex-start" gap="xs">
        <TimeField
          label={w('noticeAt')}
          value={fields.at}
          onValue={(value) => draft.put({ at: value })}
        />
        <TimeField
          label={w('quietFrom')}
          value={fields.from}
          onValue={(value) => draft.put({ from: value })}
        />
        <TimeField
          label={w('quietTo')}
          value={fields.to}
          onValue={(value) => draft.put({ to: value })}
        />
        {!isSame && (
          <Button type="submit" mt="1.55rem">
            {w('save')}
          </Button>
        )}
      </Row>
    </form>
  )
}
