import { useState } from 'react'
import { goTo, useGoTo } from '#kit/go-to.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { asId, type CustomerId } from '#shared/book/ids.ts'
import { createCustomer, editCustomer } from '../deeds.ts'
import { customerOf } from '../repo.ts'
import { type CustomerFacts, factsOf, nobodyYet } from '../rules/facts.ts'
import { words } from '../words/en.ts'
import { CustomerEditor } from './CustomerEditor.tsx'
import { paths } from './paths.ts'
import { useCustomerId } from './use-customer-id.ts'

/** Someone new: a name is enough. */
export function NewCustomerScreen() {
  const w = useWords(words)
  const go = useGoTo()
  const create = useDeed(createCustomer)
  const save = async (facts: CustomerFacts) => {
    const done = await create({ facts })
    // A new customer is one row, named by the customer's id.
    const id = done?.change?.rows[0]?.id
    if (id !== undefined) go(goTo.customer(asId<CustomerId>(id)))
  }
  return (
    <CustomerEditor
      title={w('newCustomer')}
      opened={nobodyYet}
      onSave={save}
      onClose={() => go(paths.list)}
    />
  )
}

/** What we know of them, all of it in fields. */
export function EditCustomerScreen() {
  const id = useCustomerId()
  return id && <EditOf key={id} id={id} />
}

function EditOf({ id }: { readonly id: CustomerId }) {
  const w = useWords(words)
  const go = useGoTo()
  const edit = useDeed(editCustomer)
  const customer = useLive((records) => customerOf(records, id), [id])
  // As the form was opened: what another window writes meanwhile is kept, not written over.
  const [opened, setOpened] = useState<CustomerFacts>()
  if (customer && !opened) setOpened(factsOf(customer))
  if (!opened) return null
  const back = () => go(goTo.customer(id))
  const save = async (facts: CustomerFacts) => {
    if (await edit({ id, facts, opened })) back()
  }
  return (
    <CustomerEditor title={w('editTitle')} id={id} opened={opened} onSave={save} onClose={back} />
  )
}
