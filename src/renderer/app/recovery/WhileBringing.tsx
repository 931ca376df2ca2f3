import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSay, useWords } from '#kit/use-words.ts'
import { LongProgress } from '#ui/LongProgress.tsx'
import { words } from '../words/en.ts'
import type { BringBack } from './use-bring-back.ts'

type Props = {
  readonly bring: BringBack
  /** The ways to choose from, shown until one is taken. */
  readonly children: ReactNode
}

/** The progress of the chosen way back, or why it failed and what else there is. */
export function WhileBringing({ bring: { working, trouble }, children }: Props) {
  const w = useWords(words)
  const say = useSay()
  return (
    <>
      {trouble && (
        <Alert role="alert" color="berry" variant="light">
          {say(trouble)}
        </Alert>
      )}
      {working ? (
        <LongProgress
          doing={say(working.step.doing)}
          done={working.step.done}
          cancel={{ label: w('stopThis'), onPress: working.stop }}
        />
      ) : (
        children
      )}
    </>
  )
}
