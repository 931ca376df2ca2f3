import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'

export type Report = {
  /** `done` goes away by itself; `trouble` stays until it is read. */
  readonly tone: 'done' | 'trouble'
  readonly text: string
}

/** Tells the owner something that belongs to no place on the screen. */
export function useReport(): (report: Report) => void {
  return useCallback(({ tone, text }: Report) => {
    notifications.show({
      message: text,
      color: tone === 'trouble' ? 'berry' : 'basil',
      autoClose: tone === 'trouble' ? false : 4000,
      withBorder: true,
    })
  }, [])
}
