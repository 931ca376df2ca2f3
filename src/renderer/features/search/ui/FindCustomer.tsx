import { TextInput } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useGoToCard } from '#kit/open-card.ts'
import type { SearchBoxHold, SearchBoxProps } from '#kit/parts/search.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { findBoxRef } from '#ui/find-box.ts'
import { keepAhead } from '../state.ts'
import { words } from '../words/en.ts'
import { AskWhose } from './AskWhose.tsx'
import classes from './FindCustomer.module.css'
import { optionId, Results } from './Results.tsx'
import { useBoxKeys } from './use-box-keys.ts'
import { useCalledKeyboard } from './use-called-keyboard.ts'
import { useChoice } from './use-choice.ts'
import { useClearOnLeave } from './use-clear-on-leave.ts'
import { useEscHome } from './use-esc-home.ts'
import type { SearchOption } from './use-results.ts'
import { useTake } from './use-take.ts'
import { useWhoseCode } from './use-whose-code.ts'

/**
 * "Find a customer": people at every key, things after them, someone new last. The focus stays in
 * the field while choosing, so that no key is lost.
 */
export function FindCustomer({ size, ref, onOpen, onMark, onLeave }: SearchBoxProps) {
  const label = useWords(words)('findCustomer')
  const box = useRef<HTMLInputElement>(null)
  const place = useMergedRef(box, findBoxRef)
  const list = useId()
  const [hasFocus, setHasFocus] = useState(false)
  const { dismiss, ...keyboard } = useCalledKeyboard()
  const choice = useChoice()
  const { typed, type, bringBack, options, chosen } = choice
  useMarked(chosen, onMark)

  const hold = useHold(box, type, bringBack)
  useImperativeHandle(ref, () => hold, [hold])
  useEscHome()
  useClearOnLeave(size, choice.clear)
  const goToCard = useGoToCard()
  const open = onOpen ?? goToCard
  // The counter has a box of its own.
  const isLeaving = onOpen === undefined
  const onMet = useCallback(() => {
    if (isLeaving) keepAhead(box.current?.value ?? '')
  }, [isLeaving])
  const isBox = useCallback((target: EventTarget | null) => target === box.current, [])
  const openScanned = useOpenScanned(open, type)
  const whose = useWhoseCode({ open: openScanned, show: hold.type, focus: hold.focus, isBox })
  const take = useTake({ open, onMet, choice, whose })
  const onKeyDown = useBoxKeys({ choice, take, onLeave, forget: whose.forget })

  const isOpen = hasFocus && options.length > 0
  const at = chosen ? options.indexOf(chosen) : -1
  return (
    <div className={classes.find} data-size={size}>
      {whose.code !== undefined && <AskWhose onForget={whose.forget} />}
      <TextInput
        ref={place}
        classNames={{ input: classes.input }}
        leftSection={<IconSearch size={size === 'large' ? 26 : 18} aria-hidden="true" />}
        leftSectionWidth={size === 'large' ? 60 : 40}
        placeholder={label}
        aria-label={label}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={isOpen && at >= 0 ? optionId(list, at) : undefined}
        autoCorrect="off"
        spellCheck={false}
        maxLength={2000}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setHasFocus(true)}
        onBlur={() => {
          setHasFocus(false)
          dismiss()
        }}
        {...keyboard}
      />
      <Results id={list} choice={choice} isOpen={isOpen} onTake={take} />
    </div>
  )
}

/** Announces whom Enter would open, but only after typing stops, so that no key is delayed. */
function useMarked(chosen: SearchOption | undefined, onMark: SearchBoxProps['onMark']): void {
  const id = chosen?.kind === 'person' ? chosen.person.id : undefined
  useEffect(() => {
    if (id === undefined || !onMark) return
    const rest = requestIdleCallback(() => onMark(id))
    return () => cancelIdleCallback(rest)
  }, [id, onMark])
}

/** What the surrounding screen can do with the box. */
function useHold(
  box: { readonly current: HTMLInputElement | null },
  type: (text: string) => void,
  bringBack: (words: string) => void,
): SearchBoxHold {
  return useMemo(() => {
    const focus = (): void => box.current?.focus()
    const thenFocus = (put: (text: string) => void) => (text: string) => {
      put(text)
      focus()
    }
    return { focus, type: thenFocus(type), bringBack: thenFocus(bringBack) }
  }, [box, type, bringBack])
}

function useOpenScanned(open: (id: CustomerId) => void, type: (text: string) => void) {
  return useCallback(
    (id: CustomerId) => {
      type('')
      open(id)
    },
    [open, type],
  )
}
