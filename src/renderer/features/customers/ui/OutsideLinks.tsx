import { Anchor, CopyButton, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useAppContext } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { countryOf, type Ring, ringOf } from '#shared/said/phone.ts'
import { useReport } from '#ui/use-report.ts'
import { writeLink } from '../rules/links.ts'
import { words } from '../words/en.ts'

/** Dials with the computer's phone program; a number that may be another's is only shown. */
export function RingLink({ number }: { readonly number: string }) {
  const w = useWords(words)
  const open = useOutside()
  const ring = ringOf(number, countryOf(useShop().language))
  if (ring.is === 'unsure') return <NotRung number={number} why={ring.why} />
  return (
    <Anchor
      component="button"
      aria-label={w('ring', { number })}
      onClick={() => void open(ring.tel, w('cantRing', { number }))}
    >
      {number}
    </Anchor>
  )
}

type NotRungProps = {
  readonly number: string
  readonly why: Extract<Ring, { is: 'unsure' }>['why']
}

function NotRung({ number, why }: NotRungProps) {
  const w = useWords(words)
  return (
    <>
      <span>{number}</span>{' '}
      <CopyButton value={number}>
        {({ copied, copy }) => (
          <Anchor component="button" aria-label={w('copy', { number })} onClick={copy}>
            {copied ? w('copied') : <IconCopy size={16} stroke={1.8} aria-hidden="true" />}
          </Anchor>
        )}
      </CopyButton>
      <Text c="dimmed" size="sm">
        {w(`notRung_${why}`)}
      </Text>
    </>
  )
}

/** Starts an e-mail in the computer's mail program. */
export function WriteLink({ address }: { readonly address: string }) {
  const w = useWords(words)
  const open = useOutside()
  return (
    <Anchor
      component="button"
      aria-label={w('writeTo', { address })}
      onClick={() => void open(writeLink(address), w('cantWrite', { address }))}
    >
      {address}
    </Anchor>
  )
}

function useOutside(): (url: string, sorry: string) => Promise<void> {
  const { host } = useAppContext()
  const report = useReport()
  return async (url, sorry) => {
    const opened = await host.calls['link:open']({ url })
    if (!opened.ok) report({ tone: 'trouble', text: sorry })
  }
}
