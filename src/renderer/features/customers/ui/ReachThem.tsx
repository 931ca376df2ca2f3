import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { Section } from '#ui/Section.tsx'
import type { Customer, Person } from '../model.ts'
import { customerOf } from '../repo.ts'
import { words } from '../words/en.ts'
import classes from './CustomerPage.module.css'
import { Email, Phone } from './OutsideLinks.tsx'

/** The people inside, and how to reach each of them. */
export function ReachThem({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const customer = useLive((records) => customerOf(records, customerId), [customerId])
  if (!customer) return null
  return (
    <>
      <Section title={w('people')} order={3}>
        {customer.people.map((each) => (
          <PersonInside key={each.id} person={each} />
        ))}
      </Section>
      <Section title={w('reachThem')} order={3}>
        <Ways of={customer} />
        {customer.address && <div className={classes.words}>{customer.address}</div>}
      </Section>
    </>
  )
}

function PersonInside({ person }: { readonly person: Person }) {
  return (
    <div className={classes.person}>
      <div>
        {person.name}
        {person.role && <span className={classes.role}>{person.role}</span>}
      </div>
      <Ways of={person} />
    </div>
  )
}

function Ways({ of }: { readonly of: Pick<Customer, 'phones' | 'emails'> }) {
  return [
    ...of.phones.map(({ number, label }) => (
      <div key={`${number} ${label}`} className={classes.way}>
        <Phone number={number} />
        {label && <span className={classes.label}>{label}</span>}
      </div>
    )),
    ...of.emails.map(({ address, label }) => (
      <div key={`${address} ${label}`} className={classes.way}>
        <Email address={address} />
        {label && <span className={classes.label}>{label}</span>}
      </div>
    )),
  ]
}
