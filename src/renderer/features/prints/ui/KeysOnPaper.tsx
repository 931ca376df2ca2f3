import { useActions } from '#kit/use-actions.ts'
import { useShop } from '#kit/use-shop.ts'
import { useSay, useWords } from '#kit/use-words.ts'
import { PaperHead } from '#ui/print/PaperHead.tsx'
import { sayKeys } from '#ui/say-keys.ts'
import { useKeysNow } from '#ui/single-letters.ts'
import { everywhere, keyCard } from '../rules/key-card.ts'
import { words } from '../words/en.ts'
import classes from './Paper.module.css'

/** The keys as this computer and this owner have them. */
export function KeysOnPaper() {
  const w = useWords(words)
  const say = useSay()
  const { shop, trade } = useShop()
  const keysNow = useKeysNow()
  const actions = useActions()
  const shown = everywhere(trade).map(({ keys, does }) => ({ keys, does: words.say(does) }))
  return (
    <>
      <PaperHead title={w('keys')} shop={shop} />
      <table className={classes.keys}>
        <tbody>
          {keyCard(shown, actions, trade).map(({ keys, does }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{sayKeys(keysNow(keys))}</kbd>
              </th>
              <td>{say(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
