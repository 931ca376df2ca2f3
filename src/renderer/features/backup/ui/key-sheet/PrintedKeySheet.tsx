import { useLocale } from '#kit/use-locale.ts'
import { useShop } from '#kit/use-shop.ts'
import { useToday } from '#kit/use-today.ts'
import { useWords } from '#kit/use-words.ts'
import { sayFullDay } from '#ui/say-day.ts'
import type { KeySheetContent } from '#workers/key-sheet.ts'
import { groupsOf, type KeyGroup } from '../../rules/key-line.ts'
import { words } from '../../words/en.ts'
import classes from './KeySheet.module.css'

/** The page that is printed: one A4, black on white whatever the theme. */
export function PrintedKeySheet({ sheet }: { readonly sheet: KeySheetContent }) {
  const w = useWords(words)
  const locale = useLocale()
  const { shop } = useShop()
  const today = useToday()
  return (
    <article className={classes.sheet}>
      <h2>{w('keySheetFor', { shop })}</h2>
      <p>{w('keySheetWhat')}</p>
      <h3>{w('keySheetLine')}</h3>
      <SecretLine identity={sheet.identity} />
      <p className={classes.small}>{w('keySheetGaps')}</p>
      <div className={classes.row}>
        <div>
          <h3>{w('keySheetHow')}</h3>
          <p>{w('keySheetApp')}</p>
          <p>{w('keySheetAge')}</p>
          <pre className={classes.command}>age -d -i key.txt file.usual.age &gt; file.usual</pre>
          <p>{w('keySheetZip')}</p>
        </div>
        <figure className={classes.code}>
          <Qr rows={sheet.qr} label={w('keySheetQr')} />
          <figcaption className={classes.small}>{w('keySheetQr')}</figcaption>
        </figure>
      </div>
      <p className={classes.small}>
        {w('keySheetMade', {
          when: sayFullDay(today, locale),
          recipient: sheet.recipient,
        })}
      </p>
    </article>
  )
}

/** The gaps are style, not text: a copied line is what `age` reads. */
function SecretLine({ identity }: { readonly identity: string }) {
  const groups = groupsOf(identity)
  const start = identity.slice(0, identity.length - lettersOf(groups).length)
  return (
    <p className={classes.line}>
      <span className={classes.start}>{start}</span>
      {groups.map(({ number, letters }) => (
        <span key={number} className={classes.group} data-number={number}>
          {letters}
        </span>
      ))}
    </p>
  )
}

const lettersOf = (groups: readonly KeyGroup[]): string =>
  groups.map(({ letters }) => letters).join('')

type QrProps = { readonly rows: KeySheetContent['qr']; readonly label: string }

function Qr({ rows, label }: QrProps) {
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
