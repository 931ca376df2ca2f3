import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#kit/AmountField.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ToTrash } from '#kit/ToTrash.tsx'
import { useAmount } from '#kit/use-amount.ts'
import { useDraft } from '#kit/use-draft.ts'
import { useSave } from '#kit/use-save.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { plainMoney } from '#shared/base/money.ts'
import { addProduct, editProduct } from '../deeds.ts'
import { type Product, products } from '../model.ts'
import { nothingTyped, readProduct, type Typed, typedOf } from '../rules/products.ts'
import { words } from '../words/en.ts'
import { productDraft } from './drafts.ts'

type Props = { readonly editing?: Product; readonly onDone: () => void }

/** Name and price; the other fields on request. */
export function ProductForm({ editing, onDone }: Props) {
  const w = useWords(words)
  const { trade, currency, language } = useShop()
  const isService = trade === 'jobs'
  const before = editing?.price
  const opened = {
    ...(editing ? typedOf(editing) : nothingTyped),
    price: before === undefined ? '' : plainMoney(before, currency, language),
  }
  const draft = useDraft(productDraft, { about: editing?.id ?? 'new' }, opened)
  const { price: typedPrice, ...typed } = draft.fields
  const { save, saving } = useSave(onDone, draft)
  const price = useAmount({
    typed: typedPrice,
    onType: (text) => draft.put({ price: text }),
  })
  const [wrong, setWrong] = useState<keyof Typed>()
  const put = (part: Partial<Typed>) => {
    draft.put(part)
    setWrong(undefined)
  }
  const onSave = () => {
    const cost = price.take()
    if (!cost.ok) return
    const read = readProduct(typed, cost.value)
    if (!read.ok) return setWrong(read.error)
    const facts = read.value
    if (editing) void save(editProduct, { id: editing.id, facts })
    else void save(addProduct, { facts })
  }
  return (
    <Panel
      title={
        editing ? w('editOne', { name: editing.name }) : isService ? w('addService') : w('add')
      }
      save={w('save')}
      onSave={onSave}
      onClose={onDone}
      disabled={saving}
      draft={draft}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          autoFocus
          label={w('name')}
          placeholder={isService ? w('serviceExample') : w('nameExample')}
          value={typed.name}
          error={wrong === 'name' && w('nameNeeded')}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <AmountField entry={price} label={w('price')} hint={w('priceHint')} />
      </SimpleGrid>
      <MoreFields typed={typed} wrong={wrong} onPut={put} />
      {editing && <ToTrash table={products} id={editing.id} done={onDone} draft={draft} />}
    </Panel>
  )
}

type MoreProps = {
  readonly typed: Typed
  readonly wrong: keyof Typed | undefined
  readonly onPut: (part: Partial<Typed>) => void
}

function MoreFields({ typed, wrong, onPut }: MoreProps) {
  const w = useWords(words)
  const { trade } = useShop()
  const [open, setOpen] = useState(typed.contains + typed.category + typed.range !== '')
  return (
    <>
      <TextInput
        label={w('contains')}
        description={w('containsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={w('containsExample')}
        value={typed.contains}
        onChange={(event) => onPut({ contains: event.currentTarget.value })}
      />
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? w('less') : w('more')}
        </Button>
      </Group>
      {open && (
        <SimpleGrid cols={{ base: 1, xs: trade === 'jobs' ? 3 : 2 }}>
          <TextInput
            label={w('category')}
            placeholder={w('categoryExample')}
            value={typed.category}
            onChange={(event) => onPut({ category: event.currentTarget.value })}
          />
          <TextInput
            label={w('range')}
            placeholder={w('rangeExample')}
            value={typed.range}
            onChange={(event) => onPut({ range: event.currentTarget.value })}
          />
          {trade === 'jobs' && <WarrantyField typed={typed} wrong={wrong} onPut={onPut} />}
        </SimpleGrid>
      )}
    </>
  )
}

const usualMonths = [6, 12, 24, 36, 60]

function WarrantyField({ typed: { warranty }, wrong, onPut }: MoreProps) {
  const w = useWords(words)
  const own = Number(warranty)
  const months = Number.isInteger(own) && !usualMonths.includes(own) ? [own] : []
  return (
    <NativeSelect
      label={w('warranty')}
      value={warranty}
      error={wrong === 'warranty' && w('warrantyUnread')}
      data={[
        { value: 'none', label: w('warrantyNone') },
        ...[...usualMonths, ...months].map((count) => ({
          value: String(count),
          label: w('months', { count }),
        })),
        { value: 'life', label: w('warrantyLife') },
      ]}
      onChange={(event) => onPut({ warranty: event.currentTarget.value })}
    />
  )
}
