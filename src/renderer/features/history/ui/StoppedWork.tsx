import { Button, Group } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useBook } from '#kit/use-book.ts'
import { useLive } from '#kit/use-live.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import type { Result } from '#shared/base/result.ts'
import type { Said } from '#shared/base/said.ts'
import type { BatchUnderWay } from '#shared/book/batch.ts'
import { useReport } from '#ui/use-report.ts'
import { Worry } from '#ui/Worry.tsx'
import { batchesUnderWay } from '../repo.ts'
import { words } from '../words/en.ts'
import { useSayKept } from './use-say-kept.ts'
import { type Stopped, useStopped } from './use-stopped.ts'

/** In the strip: long work that was stopped in the middle, and both ways on. */
export function StoppedWork() {
  const rows = useLive(batchesUnderWay, []) ?? []
  return rows.map((row) => <OneBatch key={row.id} row={row} />)
}

/** Nothing while a window works on it, but for the one where the owner pressed. */
function OneBatch({ row }: { readonly row: BatchUnderWay }) {
  const w = useWords(words)
  const { act, isBusy } = useActs()
  const stopped = useStopped(row)
  if (isBusy) return <Worry Icon={IconPlayerPlay} text={w('goesOn', { count: row.left })} />
  return stopped && <Offer row={row} stopped={stopped} act={act} />
}

type OfferProps = {
  readonly row: BatchUnderWay
  readonly stopped: Stopped
  readonly act: ReturnType<typeof useActs>['act']
}

function Offer({ row: { id, way }, stopped, act }: OfferProps) {
  const w = useWords(words)
  const say = useSay()
  const { batches } = useBook()
  const sayKept = useSayKept()
  const { what, still, of, hasRest } = stopped
  const canFinish = way === 'out' || hasRest
  const turn = (to: BatchUnderWay['way']) =>
    act(async () => {
      const done = await batches.turn(id, to)
      const did = to === 'out' ? 'undone' : hasRest ? 'isIn' : 'isInWithoutRest'
      return done.ok ? { ...done, value: sayKept(w(did), done.value.kept) } : done
    })
  const leave = () =>
    act(async () => {
      const done = await batches.leave(id)
      return done.ok ? { ...done, value: undefined } : done
    })
  const stands = w(way === 'in' ? 'stoppedIn' : 'stoppedOut', { what: say(what), still, of })
  const waysOn = canFinish ? w(way === 'in' ? 'finishIn' : 'finishOut') : w('noFinish')
  return (
    <Worry Icon={IconPlayerPause} text={`${stands} ${waysOn}`}>
      <Group gap="xs">
        {canFinish && (
          <Button size="compact-sm" onClick={() => turn(way)}>
            {w('finish')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => turn(way === 'in' ? 'out' : 'in')}
        >
          {w('putItBack')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={leave}>
          {w('leaveIt')}
        </Button>
      </Group>
    </Worry>
  )
}

/** One at a time, told at its end. */
function useActs() {
  const say = useSay()
  const report = useReport()
  const [isBusy, setBusy] = useState(false)
  const act = (work: () => Promise<Result<string | undefined, Said>>): void => {
    if (isBusy) return
    setBusy(true)
    void work()
      .then((done) => {
        if (!done.ok) report({ tone: 'trouble', text: say(done.error) })
        else if (done.value !== undefined) report({ tone: 'note', text: done.value })
      })
      .finally(() => setBusy(false))
  }
  return { act, isBusy }
}
