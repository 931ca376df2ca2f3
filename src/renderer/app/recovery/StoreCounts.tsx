import { ownStores, type RawStore } from '#book/raw-book.ts'
import { tableLabel } from '#kit/labels.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { Fact, Facts } from '#ui/Facts.tsx'
import { features } from '../features.ts'
import { words } from '../words/en.ts'
import classes from './StoreCounts.module.css'

/** How many rows each table has; the program's own stores are left out. */
export function StoreCounts({ stores }: { readonly stores: readonly RawStore[] }) {
  const w = useWords(words)
  const say = useSay()
  const shown = stores.filter((store) => 'unread' in store || store.rows > 0)
  return (
    <div className={classes.counts}>
      <Facts>
        {shown.map((store) => {
          const name = nameOf(store.name)
          return (
            name && (
              <Fact key={store.name} label={typeof name === 'string' ? name : say(name)}>
                {'unread' in store
                  ? w('unreadStore')
                  : store.rows.toLocaleString(navigator.language)}
              </Fact>
            )
          )
        })}
      </Facts>
    </div>
  )
}

/** Stores of a newer book that have no words here keep their own name. */
function nameOf(store: string) {
  if (ownStores.includes(store) || store === 'settings') return undefined
  if (store === 'changes') return words.say('store_changes')
  return tableLabel(features, store) ?? store
}
