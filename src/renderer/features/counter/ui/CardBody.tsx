import { useDeferredValue } from 'react'
import { CardParts } from '#kit/CardParts.tsx'
import { DraftLines } from '#kit/DraftLines.tsx'
import type { CardAction, CardPart, CardPartProps } from '#kit/parts/counter.ts'
import { useShop } from '#kit/use-shop.ts'
import type { OpenCard } from '../state.ts'
import { ActionBar } from './ActionBar.tsx'
import { ActionPanel } from './ActionPanel.tsx'
import { CardSide } from './CardSide.tsx'
import classes from './CustomerCard.module.css'
import type { CardReading } from './read-card.ts'
import type { usePanel } from './use-panel.ts'

type Props = {
  readonly part: CardPartProps
  /** Absent until it is read. */
  readonly reading: CardReading | undefined
  readonly is: OpenCard['is']
  readonly actions: readonly CardAction[]
  readonly panel: ReturnType<typeof usePanel>
}

/** How they take it, what they must not have and the usual; beside it their open matters. */
export function CardBody({ part, reading, is, actions, panel }: Props) {
  const { customerId } = part
  const { trade } = useShop()
  // The name and the usual come first; the bar's letters work before the bar is drawn.
  const isRead = useDeferredValue(reading !== undefined, false)
  const partsAt = (slot: CardPart['slot']) =>
    reading && <CardParts slot={slot} part={part} reading={reading.parts} />
  return (
    <div className={classes.body} data-trade={trade} data-panel={panel.open && ''}>
      <div className={classes.take}>{partsAt('take')}</div>
      <div className={classes.allergy}>{partsAt('allergy')}</div>
      {panel.open ? (
        <ActionPanel
          open={panel.open}
          customerId={customerId}
          onlyForMe={part.onlyForMe}
          onDone={panel.end}
          onSelling={part.onSelling}
        />
      ) : (
        <>
          <div className={classes.usual}>{partsAt('usual')}</div>
          <div className={classes.drafts}>
            {isRead && (
              <DraftLines
                customerId={customerId}
                onAction={(action) => panel.show(action, 'pointer')}
              />
            )}
          </div>
          {is === 'fresh' && isRead && (
            <ActionBar actions={actions} onPick={(action) => panel.show(action, 'pointer')} />
          )}
        </>
      )}
      <aside className={classes.side}>
        <CardSide part={part} reading={reading} />
      </aside>
    </div>
  )
}
