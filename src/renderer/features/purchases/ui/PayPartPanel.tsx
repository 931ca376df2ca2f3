import { Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useNeeded } from '#kit/use-needed.ts'
import { useSave } from '#kit/use-save.ts'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { lessMoney } from '#shared/base/money.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Aloud } from '#ui/Aloud.tsx'
import { payPart } from '../deeds/slate.ts'
import { slateOfCustomer } from '../repo.ts'
import { words } from '../words/en.ts'
import { payPartDraft } from './drafts.ts'

export type PayPanelProps = { readonly customerId: CustomerId; readonly done: () => void }
type Rest = 'ahead' | 'change'

/** Some of the slate is paid; what is more than they owe is asked about. */
export function PayPartPanel({ customerId, done }: PayPanelProps) {
  const w = useWords(words)
  const money = useMoney()
  const slate = useLive((records) => slateOfCustomer(records, customerId), [customerId])
  const draft = useDraft(payPartDraft, { customerId, about: customerId }, { amount: '' })
  const { save, saving } = useSave(done, draft)
  const [rest, setRest] = useState<Rest>()
  const paid = useAmount({
    typed: draft.fields.amount,
    onType: (text) => draft.put({ amount: text }),
    isNeeded: true,
  })
  const owed = slate?.owed
  const read = paid.read?.is === 'amount' ? paid.read.amount : undefined
  const over = read !== undefined && owed !== undefined && read > owed
  const unsaid = useNeeded(over && rest === undefined, w('sayWhichRest'))
  const onSave = () => {
    const amount = paid.take()
    if (!amount.ok || amount.value === undefined || unsaid.isRefused()) return
    void save(payPart, { customerId, amount: amount.value, rest: over ? rest : undefined })
  }
  return (
    <Panel
      title={w('payPartTitle')}
      save={w('save')}
      onSave={onSave}
      onClose={done}
      disabled={saving}
      draft={draft}
    >
      <AmountField
        autoFocus
        entry={paid}
        label={w('payAmount')}
        hint={owed === undefined ? '' : w('owesHint', { amount: money(owed) })}
      />
      {over && (
        <Radio.Group
          label={w('moreBy', { amount: money(lessMoney(read, owed)) })}
          error={unsaid.error}
          value={rest ?? null}
          onChange={(value) => setRest(value === 'ahead' ? 'ahead' : 'change')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="ahead" label={w('keepAhead')} />
            <Radio value="change" label={w('giveChange')} />
          </Stack>
        </Radio.Group>
      )}
      {read !== undefined && owed !== undefined && !over && (
        <Text>
          <Aloud>
            {read === owed
              ? w('paysAll')
              : w('paysOldest', { amount: money(lessMoney(owed, read)) })}
          </Aloud>
        </Text>
      )}
    </Panel>
  )
}
