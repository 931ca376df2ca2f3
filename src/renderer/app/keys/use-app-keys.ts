import { useEffect, useEffectEvent } from 'react'
import type { Host } from '#platform/host.ts'
import type { HostNews } from '#shared/host/contract.ts'
import { isEmptyFindBox } from '#ui/find-box.ts'
import { isMac } from '#ui/say-keys.ts'
import { useSingleLetters } from '#ui/single-letters.ts'
import { type AppAct, actOf, appKeys, type Place } from '../keys.ts'
import { holdsTyping } from './typing.ts'

/** Handles the app's keys on every screen, unless the screen has handled the key itself. */
export function useAppKeys(act: (what: AppAct) => void): void {
  const letters = useSingleLetters()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const what = actOf(event, placeOf(event.target), isMac(), letters)
    if (!what) return
    event.preventDefault()
    act(what)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

type MenuCommand = Extract<HostNews, { kind: 'menu' }>['command']

/** The menu of the desktop app: the same acts, and the screens it names. */
export function useMenu(
  host: Host,
  act: (what: AppAct) => void,
  toCommand: (id: string) => void,
): void {
  const onChoice = useEffectEvent((command: MenuCommand) => {
    const isUndo = command === 'undo' || command === 'redo'
    // There is no other API for a field's own undo; this window only ever runs in Chromium.
    if (isUndo && placeOf(document.activeElement) === 'typing') document.execCommand(command)
    else if (isAct(command)) act(command)
    else toCommand(command)
  })
  useEffect(() => host.onNews((news) => news.kind === 'menu' && onChoice(news.command)), [host])
}

const isAct = (command: MenuCommand): command is MenuCommand & AppAct =>
  appKeys.some((each) => each.act === command)

function placeOf(target: EventTarget | null): Place {
  // On the counter the focus is in the search box all day.
  if (!(target instanceof HTMLElement) || isEmptyFindBox(target)) return 'free'
  if (target.matches(fields) || target.isContentEditable)
    return holdsTyping(target) ? 'typing' : 'field'
  return target.closest('[role="dialog"], dialog') ? 'dialog' : 'free'
}

const fields = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select'
