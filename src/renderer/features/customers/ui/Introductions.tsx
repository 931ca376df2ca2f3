import { Anchor, Button, Group } from '@mantine/core'
import { goTo } from '#kit/go-to.ts'
import { useDeed } from '#kit/use-deed.ts'
import { useLive } from '#kit/use-live.ts'
import { useWords } from '#kit/use-words.ts'
import { shorten } from '#shared/base/text.ts'
import type { CustomerId } from '#shared/book/ids.ts'
import { isLiving } from '#shared/book/living.ts'
import { Fact, Facts } from '#ui/Facts.tsx'
import { Section } from '#ui/Section.tsx'
import { thank } from '../deeds/introductions.ts'
import { type Customer, calledOf } from '../model.ts'
import { cardOfNow, customerOf, sentBy } from '../repo.ts'
import { words } from '../words/en.ts'

/** Who sent them, whom they sent, and who is still to be thanked. */
export function Introductions({ customerId }: { readonly customerId: CustomerId }) {
  const w = useWords(words)
  const doThank = useDeed(thank)
  const read = useLive(
    async (records) => {
      const customer = await customerOf(records, customerId)
      const through = customer?.introducedBy
      const introducer = through && (await cardOfNow(records, through))
      return {
        customer,
        introducer: isLiving(introducer) ? introducer : undefined,
        sent: await sentBy(records, customerId),
      }
    },
    [customerId],
  )
  if (!read?.customer) return null
  const { customer, introducer, sent } = read
  return (
    <Section title={w('introductions')} order={3}>
      <Facts>
        {introducer && (
          <Fact label={w('cameThrough')}>
            <Group gap="xs" justify="space-between">
              <PageLink to={introducer} />
              {customer.thankedForIntroducing ? (
                w('thanked')
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void doThank({ id: customerId })}
                >
                  {w('markThanked')}
                </Button>
              )}
            </Group>
          </Fact>
        )}
        {sent.length > 0 && (
          <Fact label={w('sentUs')}>
            {sent.map((each) => (
              <div key={each.id}>
                <PageLink to={each} />
              </div>
            ))}
          </Fact>
        )}
      </Facts>
    </Section>
  )
}

const PageLink = ({ to }: { readonly to: Customer }) => (
  <Anchor href={`#${goTo.customer(to.id)}`}>{shorten(calledOf(to), 80)}</Anchor>
)
