import type { CardAction, CardPartProps } from '#kit/define-feature.ts'
import { useShop } from '#kit/use-shop.ts'
import type { OpenCard } from '../state.ts'
import { ActionBar } from './ActionBar.tsx'
import { ActionPanel } from './ActionPanel.tsx'
import classes from './CustomerCard.module.css'
import { Mention } from './Mention.tsx'
import { Parts } from './Parts.tsx'
import type { usePanel } from './use-panel.ts'

type Props = {
  readonly part: CardPartProps
  readonly is: OpenCard['is']
  readonly actions: readonly CardAction[]
  readonly panel: ReturnType<typeof usePanel>
}

/** How they take it, what they must not have, the usual; beside it what is theirs. */
export function CardBody({ part, is, actions, panel }: Props) {
  const { customerId, onlyForMe } = part
  const { trade } = useShop()
  return (
    <div className={classes.body} data-trade={trade}>
      <div className={classes.main}>
        <div className={classes.take}>
          <Parts slot="take" part={part} />
        </div>
        <Parts slot="allergy" part={part} />
        {panel.open ? (
          <ActionPanel open={panel.open} customerId={customerId} onDone={panel.end} />
        ) : (
          <>
            <div className={classes.usual}>
              <Parts slot="usual" part={part} />
            </div>
            {is === 'fresh' && (
              <ActionBar actions={actions} onPick={(action) => panel.show(action, 'pointer')} />
            )}
          </>
        )}
      </div>
      <aside className={classes.side}>
        <Mention customerId={customerId} onlyForMe={onlyForMe} />
        <Parts slot="side" part={part} />
      </aside>
    </div>
  )
}
