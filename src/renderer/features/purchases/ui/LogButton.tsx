import { Button } from '@mantine/core'
import { useId } from 'react'
import { useMoney } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import type { Money } from '#shared/base/money.ts'
import { shorten } from '#shared/base/text.ts'
import { KeyHint } from '#ui/KeyHint.tsx'
import { words } from '../words/en.ts'
import classes from './usual.module.css'

type Props = {
  readonly buttonRef: (button: HTMLButtonElement | null) => void
  readonly what: string
  readonly price: Money | undefined
  readonly onPress: () => void
}

/** "Log the usual", and below it what that is and what it costs. */
export function LogButton({ buttonRef, what, price, onPress }: Props) {
  const w = useWords(words)
  const money = useMoney()
  const id = useId()
  return (
    <Button
      ref={buttonRef}
      className={classes.log}
      classNames={{ inner: classes.inner, label: classes.label }}
      fullWidth
      h="auto"
      aria-describedby={id}
      rightSection={<KeyHint keys="Enter" />}
      onClick={onPress}
    >
      <span className={classes.name}>{w('logUsual')}</span>
      {/* As a description: the button's name stays short and constant. */}
      <span id={id} className={classes.what} aria-hidden="true">
        {shorten(what, 160)}
        {price !== undefined && <span className={classes.price}> · {money(price)}</span>}
      </span>
    </Button>
  )
}
