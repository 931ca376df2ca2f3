import { type ButtonProps, Toolbar } from '@mantine/core'
import { useRef, useState } from 'react'
import { useOfferActions } from '#kit/acts-here.ts'
import { DraftLines } from '#kit/DraftLines.tsx'
import type { ActionHere } from '#kit/letters.ts'
import { useActions } from '#kit/use-actions.ts'
import { usePageLetters } from '#kit/use-page-letters.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { ActionButton } from '#ui/ActionButton.tsx'
import { words } from '../words/en.ts'
import classes from './CustomerPage.module.css'

type Props = { readonly customerId: CustomerId; readonly called: string }

const quiet: ButtonProps = { size: 'xs', variant: 'subtle', color: 'gray' }

/** The actions on a customer, the frequent ones large, as on the card; the panel opens under them. */
export function CustomerActions({ customerId, called }: Props) {
  const w = useWords(words)
  const say = useSay()
  const { trade } = useShop()
  const [open, setOpen] = useState<string>()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const actions = useActions()
  const shown = actions.find((action) => action.id === open)

  usePageLetters((letter) => {
    const action = shown ? undefined : actions.find((each) => each.letter === letter)
    return action && (() => setOpen(action.id))
  })
  useOfferActions(actions, (action) => setOpen(action.id))
  const close = () => {
    setOpen(undefined)
    buttons.current.get(shown?.id ?? '')?.focus()
  }
  if (actions.length === 0) return null
  const large = actions.filter((each) => each.largeFor?.includes(trade))
  const others = actions.filter((each) => !large.includes(each))
  const button = ({ id, letter, label }: ActionHere, look: ButtonProps) => (
    <ActionButton
      key={id}
      ref={(button) => {
        if (button) buttons.current.set(id, button)
      }}
      label={say(label)}
      keys={letter}
      pressed={open === id}
      onPress={() => setOpen(open === id ? undefined : id)}
      {...look}
    />
  )
  return (
    <>
      <Toolbar
        className={classes.actions}
        withBorder={false}
        aria-label={w('toDoFor', { who: shorten(called, 60) })}
      >
        <div className={classes.large}>{large.map((each) => button(each, { size: 'sm' }))}</div>
        <div className={classes.others}>{others.map((each) => button(each, quiet))}</div>
      </Toolbar>
      {!shown && <DraftLines customerId={customerId} onAction={(action) => setOpen(action.id)} />}
      {shown && (
        <div className={classes.panel}>
          <shown.Panel key={shown.id} customerId={customerId} onlyForMe done={close} />
        </div>
      )}
    </>
  )
}
