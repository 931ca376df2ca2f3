import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFeatures } from '#kit/use-book.ts'
import { useDeed } from '#kit/use-deed.ts'
import { usePageLetters } from '#kit/use-page-letters.ts'
import { useMoney, useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { retireProduct, sellAgain } from '../deeds.ts'
import { isSold, type Product } from '../model.ts'
import { words } from '../words/en.ts'
import { ProductForm } from './ProductForm.tsx'
import classes from './products.module.css'

type Props = {
  readonly product: Product
  /** The search box led to this product: W tells who loves it; a service has its form open. */
  readonly isMeant?: boolean
}

/** One product; Edit opens its form in place. What the search box led to has its letter. */
export function ProductRow({ product, isMeant = false }: Props) {
  const w = useWords(words)
  const money = useMoney()
  const WhoLoves = useFeatures().find(({ whoLoves }) => whoLoves)?.whoLoves
  const isAsked = useShop().trade === 'counter' && isMeant && WhoLoves !== undefined
  const [editing, setEditing] = useState(isMeant && !isAsked)
  const [loved, setLoved] = useState(false)
  usePageLetters((letter) =>
    isAsked && !editing && letter === 'W' ? () => setLoved(true) : undefined,
  )
  if (editing) {
    return (
      <li className={classes.row}>
        <ProductForm editing={product} onDone={() => setEditing(false)} />
      </li>
    )
  }
  const { name, price } = product
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <Stack gap={0} className={classes.what}>
          <Text fw={550} className={classes.name}>
            {name}
          </Text>
          <About product={product} />
        </Stack>
        <Group gap="xs" wrap="nowrap">
          <Text className={classes.price} c={price === undefined ? 'dimmed' : undefined}>
            {price === undefined ? w('noPrice') : money(price)}
          </Text>
          {isAsked && (
            <ActionButton
              ref={focusOnce}
              size="compact-sm"
              label={w('whoLoves')}
              about={name}
              keys="W"
              onPress={() => setLoved(true)}
            />
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={w('editOne', { name })}
            onClick={() => setEditing(true)}
          >
            {w('edit')}
          </Button>
          <SoldButton product={product} />
        </Group>
      </div>
      {loved && WhoLoves && <WhoLoves about={product.id} done={() => setLoved(false)} />}
    </li>
  )
}

const focusOnce = (button: HTMLButtonElement | null): void => button?.focus()

function About({ product }: { readonly product: Product }) {
  const w = useWords(words)
  const { category, range, contains = [] } = product
  const parts = [
    category,
    range,
    contains.length > 0 && w('containsThese', { what: contains.join(', ') }),
  ].filter(Boolean)
  if (parts.length === 0) return null
  return (
    <Text size="sm" c="dimmed">
      {parts.join(' · ')}
    </Text>
  )
}

function SoldButton({ product }: { readonly product: Product }) {
  const w = useWords(words)
  const retire = useDeed(retireProduct)
  const again = useDeed(sellAgain)
  const { id, name } = product
  const sold = isSold(product)
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      c={sold ? 'dimmed' : undefined}
      aria-label={sold ? w('retireOne', { name }) : w('againOne', { name })}
      onClick={() => void (sold ? retire({ id }) : again({ id }))}
    >
      {sold ? w('retire') : w('again')}
    </Button>
  )
}
