import { useState } from 'react'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useLastAddressId } from '#kit/use-address-id.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useLive } from '#kit/use-live.ts'
import { useSaidAt } from '#kit/use-said-at.ts'
import { useSave } from '#kit/use-save.ts'
import { useWords } from '#kit/use-words.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { createCustomer, editCustomer } from '../deeds.ts'
import { customerOf } from '../repo.ts'
import { type CustomerFacts, customerFactsOf, nobodyYet } from '../rules/facts.ts'
import { readFirstTold } from '../rules/first-told.ts'
import { formOf } from '../rules/form.ts'
import { words } from '../words/en.ts'
import { CustomerEditor } from './CustomerEditor.tsx'
import { customerDraft } from './drafts.ts'
import { paths } from './paths.ts'

/** A new customer: a name is enough. */
export function NewCustomerScreen() {
  const w = useWords(words)
  const go = useGoTo()
  const at = useSaidAt()
  const draft = useDraft(customerDraft, { about: 'new' }, formOf(nobodyYet))
  const { save, saving } = useSave(({ change }) => {
    // The first row of a new customer is theirs.
    const id = change?.rows[0]?.id
    if (id !== undefined) go(goTo.customer(asId<CustomerId>(id)))
  }, draft)
  return (
    <CustomerEditor
      title={w('newCustomer')}
      opened={nobodyYet}
      draft={draft}
      saving={saving}
      onSave={(facts, fields) =>
        void save(createCustomer, { facts, told: readFirstTold(fields, at) })
      }
      onClose={() => go(paths.list)}
    />
  )
}

/** Everything we know of them, in fields. */
export function EditCustomerScreen() {
  const id = useLastAddressId<CustomerId>('customers')
  return id && <EditOf key={id} id={id} />
}

function EditOf({ id }: { readonly id: CustomerId }) {
  const customer = useLive((records) => customerOf(records, id), [id])
  // Compared with the form as it opened, so that another window's changes are kept.
  const [opened, setOpened] = useState<CustomerFacts>()
  if (customer && !opened) setOpened(customerFactsOf(customer))
  return opened && <EditFrom id={id} opened={opened} />
}

type EditProps = { readonly id: CustomerId; readonly opened: CustomerFacts }

function EditFrom({ id, opened }: EditProps) {
  const w = useWords(words)
  const go = useGoTo()
  const draft = useDraft(customerDraft, { about: id, customerId: id }, formOf(opened))
  const back = () => go(goTo.customer(id))
  const { save, saving } = useSave(back, draft)
  return (
    <CustomerEditor
      title={w('editTitle')}
      id={id}
      opened={opened}
      draft={draft}
      saving={saving}
      onSave={(facts) => void save(editCustomer, { id, facts, opened })}
      onClose={back}
    />
  )
}
