import { CloseButton, Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { hush, onSayings, sayingsNow } from './aloud.ts'
import classes from './Messages.module.css'
import { endReports, onReports, reportsNow, type ShownReport } from './use-report.ts'

type Props = {
  /** The address of the screen: when it changes, what was about the last one leaves. */
  readonly screen: string
}

/**
 * Messages take room of their own, so that none lies over a control. What is said to a screen reader
 * comes into the same place, which is there before anything is said.
 */
export function Messages({ screen }: Props) {
  const reports = useSyncExternalStore(onReports, reportsNow)
  const sayings = useSyncExternalStore(onSayings, sayingsNow)
  useEffect(
    () => () => {
      endReports(() => true)
      hush()
    },
    [],
  )
  const shown = (isTrouble: boolean) =>
    reports
      .filter(({ tone }) => (tone === 'trouble') === isTrouble)
      .map((each) => <OneMessage key={each.id} report={each} screen={screen} />)
  return (
    <div className={classes.messages}>
      {shown(true)}
      <div role="status" aria-atomic="false">
        {shown(false)}
        {sayings.map(({ id, text }) => (
          <VisuallyHidden key={id} component="p">
            {text}
          </VisuallyHidden>
        ))}
      </div>
    </div>
  )
}

const stays = { done: 4000, note: 10_000, trouble: undefined } as const

function OneMessage({ report, screen }: Props & { readonly report: ShownReport }) {
  const { id, tone, text } = report
  const end = () => endReports((each) => each.id === id)
  useTimer(stays[tone], end)
  useLeave(screen, report, end)
  return (
    <div
      className={classes.message}
      data-tone={tone}
      role={tone === 'trouble' ? 'alert' : undefined}
    >
      <Text>{text}</Text>
      <CloseButton onClick={end} />
    </div>
  )
}

/** Long enough to be noticed by whoever was just taken to another screen. */
const noticed = 800

/** It leaves with the screen it came up on. */
function useLeave(screen: string, { isLasting }: ShownReport, end: () => void): void {
  const [first] = useState(screen)
  const [isNoticed, setNoticed] = useState(false)
  useTimer(noticed, () => setNoticed(true))
  const isOver = isNoticed && screen !== first && !isLasting
  const leave = useEffectEvent(end)
  useEffect(() => {
    if (isOver) leave()
  }, [isOver])
}

function useTimer(after: number | undefined, act: () => void): void {
  const ring = useEffectEvent(act)
  useEffect(() => {
    if (after === undefined) return
    const timer = setTimeout(() => ring(), after)
    return () => clearTimeout(timer)
  }, [after])
}
