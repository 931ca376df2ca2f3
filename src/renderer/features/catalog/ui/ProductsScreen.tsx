import { Button, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useAddressId } from '#kit/use-address-id.ts'
import { useLive } from '#kit/use-live.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { Page } from '#ui/Page.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'
import { Section } from '#ui/Section.tsx'
import { answersTo, isSold, type ProductId } from '../model.ts'
import { allProducts } from '../repo.ts'
import { inOrder, meantFirst } from '../rules/products.ts'
import { words } from '../words/en.ts'
import { OfferedProduct } from './OfferProduct.tsx'
import { ProductForm } from './ProductForm.tsx'
import { ProductRow } from './ProductRow.tsx'
import classes from './products.module.css'

/** As many as an owner reads through; typing finds the others. */
const mostShown = 200

/** What the shop sells, in plain words. */
export function ProductsScreen() {
  const w = useWords(words)
  const isJobs = useShop().trade === 'jobs'
  const meant = useAddressId<ProductId>('products')
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState(false)
  const all = useLive((records) => allProducts(records), [])
  if (!all) return null
  const found = inOrder(all.filter((each) => answersTo(each, typed)))
  const sold = found.filter(isSold)
  const retired = found.filter((each) => !isSold(each))
  const shown = meantFirst(sold, meant).slice(0, mostShown)
  return (
    <Page>
      <PageTitle
        title={w('products')}
        more={all.length === 0 ? w('none') : isJobs ? w('aboutJobs') : w('about')}
      >
        {!adding && (
          <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
            {isJobs ? w('addService') : w('add')}
          </Button>
        )}
      </PageTitle>
      <OfferedProduct />
      {adding && <ProductForm onDone={() => setAdding(false)} />}
      {all.length > 5 && (
        <TextInput
          label={w('find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {typed !== '' && found.length === 0 && <Text>{w('noMatch')}</Text>}
      {shown.length > 0 && (
        <ul className={classes.list} aria-label={w('products')}>
          {shown.map((each) => (
            <ProductRow
              key={each.id === meant ? `meant ${each.id}` : each.id}
              product={each}
              isMeant={each.id === meant}
            />
          ))}
        </ul>
      )}
      {sold.length > shown.length && (
        <Text c="dimmed">{w('andMore', { count: sold.length - shown.length })}</Text>
      )}
      {retired.length > 0 && <Retired products={retired.slice(0, mostShown)} />}
    </Page>
  )
}

function Retired({ products }: { readonly products: ReturnType<typeof inOrder> }) {
  const w = useWords(words)
  return (
    <Section title={w('retired')}>
      <ul className={classes.list}>
        {products.map((each) => (
          <ProductRow key={each.id} product={each} />
        ))}
      </ul>
    </Section>
  )
}
