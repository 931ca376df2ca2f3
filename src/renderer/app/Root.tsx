import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFetchAsked } from '#features/backup/ui/asked-backup.ts'
import { useWords } from '#kit/use-words.ts'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'
import { impossible } from '#shared/base/assert.ts'
import { Messages } from '#ui/Messages.tsx'
import { Boundary } from './Boundary.tsx'
import { asStage, boot, type Stage } from './boot.ts'
import { closeWell, type InWindow } from './close-well.ts'
import { deviceId } from './device-id.ts'
import type { Early } from './early.ts'
import { FirstRun } from './first-run/FirstRun.tsx'
import type { OpenApp } from './open-app.ts'
import type { AppParts } from './provided.ts'
import { RunningApp } from './RunningApp.tsx'
import { Shut } from './recovery/Shut.tsx'
import { StumbledStart } from './recovery/StumbledStart.tsx'
import { Starting } from './Starting.tsx'
import { cssVariables, makeTheme } from './theme.ts'
import { words } from './words/en.ts'

type Props = {
  readonly host: Host
  readonly clock: Clock
  /** What was begun before the screens were loaded. */
  readonly early?: Promise<Early>
}

/** The last choice of colours is known before the book is open, so a start does not flash. */
const colors = localStorageColorSchemeManager({ key: 'the-usual-theme' })

/** Words must have been started. */
export function Root({ host, clock, early }: Props) {
  const w = useWords(words)
  const theme = useMemo(() => makeTheme(w('close')), [w])
  const parts = useMemo(
    () => ({ host, clock, device: deviceId(() => localStorage), indexedDB: window.indexedDB }),
    [host, clock],
  )
  const inWindow = useRef<InWindow>({ isBroken: false })
  useEffect(() => closeWell(() => inWindow.current, host), [host])
  useEffect(() => void host.calls['app:on-screen'](undefined), [host])
  useFetchAsked(host)
  const onApp = useCallback((app: OpenApp | undefined) => {
    inWindow.current = { app, isBroken: false }
  }, [])
  const onBroken = () => {
    inWindow.current.isBroken = true
  }
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colors}
      defaultColorScheme="auto"
    >
      <Boundary instead={<StumbledStart parts={parts} />} onBroken={onBroken}>
        <Opened parts={parts} early={early} onApp={onApp} />
      </Boundary>
    </MantineProvider>
  )
}

type Progress = Stage | { readonly at: 'starting' } | { readonly at: 'stumbled' }

type OpenedProps = Pick<Props, 'early'> & {
  readonly parts: AppParts
  readonly onApp: (app: OpenApp | undefined) => void
}

function Opened({ parts, early, onApp }: OpenedProps) {
  const [progress, setProgress] = useState<Progress>({ at: 'starting' })
  const app = progress.at === 'app' ? progress.app : undefined
  useEffect(() => onApp(app), [app, onApp])
  const begun = useRef(early)
  useEffect(() => {
    let gone = false
    const { current } = begun
    // On a second try, what was begun early is already closed.
    begun.current = undefined
    const arrive = (next: Stage): void => (gone ? leave(next) : setProgress(next))
    boot(parts, current)
      .then(arrive)
      .catch((thrown: unknown) => {
        console.error(thrown)
        setProgress({ at: 'stumbled' })
      })
    return () => {
      gone = true
    }
  }, [parts])

  return (
    <>
      <AtStage progress={progress} parts={parts} onOpen={(app) => setProgress(asStage(app))} />
      {progress.at !== 'app' && <Messages screen={progress.at} />}
    </>
  )
}

type AtProps = {
  readonly parts: AppParts
  readonly progress: Progress
  readonly onOpen: (app: OpenApp) => void
}

function AtStage({ progress, parts, onOpen }: AtProps) {
  switch (progress.at) {
    case 'starting':
      return <Starting />
    case 'stumbled':
      return <StumbledStart parts={parts} />
    case 'app':
      return <RunningApp {...progress} host={parts.host} />
    case 'first-run':
      return (
        <FirstRun
          parts={parts}
          language={progress.language}
          found={progress.found}
          onOpen={onOpen}
        />
      )
    case 'shut':
      return <Shut opening={progress.opening} parts={parts} />
    default:
      return impossible(progress)
  }
}

/** A window that is closed while the book opens must not keep it open. */
function leave(stage: Stage): void {
  if (stage.at === 'app') stage.app.book.close()
}
