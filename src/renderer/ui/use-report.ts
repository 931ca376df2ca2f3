import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'

export type Report = {
  /** `done` and `note` disappear by themselves; `trouble` stays until it is closed. */
  readonly tone: 'done' | 'note' | 'trouble'
  readonly text: string
  /** A newer report about the same thing replaces the older one. */
  readonly about?: string
}

const colors = { done: 'basil', note: 'sea', trouble: 'berry' } as const
const stays = { done: 4000, note: 10_000, trouble: false } as const
const latest = new Map<string, string>()

/** Shows the owner a message that belongs to no place on the screen. */
export function useReport(): (report: Report) => void {
  return useCallback(({ tone, text, about }: Report) => {
    const older = about === undefined ? undefined : latest.get(about)
    if (older !== undefined) notifications.hide(older)
    const id = notifications.show({
      message: text,
      color: colors[tone],
      autoClose: stays[tone],
      withBorder: true,
      // Never over the actions on the right: Undo in Just now, the keys of a row.
      position: 'bottom-left',
      role: tone === 'trouble' ? 'alert' : 'status',
    })
    if (about !== undefined) latest.set(about, id)
  }, [])
}
