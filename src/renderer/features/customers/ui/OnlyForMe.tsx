import { Text } from '@mantine/core'
import type { CardPartProps } from '#kit/parts/counter.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { Fact, Facts } from '#ui/Facts.tsx'
import { customerOf } from '../repo.ts'
import { words } from '../words/en.ts'
import classes from './CustomerPage.module.css'
import { Phone } from './OutsideLinks.tsx'

/** At the counter only the owner sees a number and a note. */
export function OnlyForMe({ customerId, onlyForMe }: CardPartProps) {
  return onlyForMe && <PhonesAndNote customerId={customerId} />
}

function PhonesAndNote({ customerId }: Pick<CardPartProps, 'customerId'>) {
  const w = useWords(words)
  const customer = useLive((records) => customerOf(records, customerId), [customerId])
  if (!customer) return null
  const { phones, note } = customer
  if (phones.length === 0 && note === undefined) return null
  return (
    <Facts>
      {phones.length > 0 && (
        <Fact label={w('phone')}>
          {phones.map(({ number, label }) => (
            <div key={`${number} ${label}`} className={classes.way}>
              <Phone number={number} />
              {label && <span className={classes.label}>{label}</span>}
            </div>
          ))}
        </Fact>
      )}
      {note !== undefined && (
        <Fact label={w('note')}>
          <Text lineClamp={4} className={classes.words}>
            {note}
          </Text>
        </Fact>
      )}
    </Facts>
  )
}
