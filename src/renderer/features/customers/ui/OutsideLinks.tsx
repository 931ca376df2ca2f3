import { Anchor } from '@mantine/core'
import { useAppContext } from '#kit/use-book.ts'
import { useWords } from '#kit/use-words.ts'
import { useReport } from '#ui/use-report.ts'
import { ringLink, writeLink } from '../rules/links.ts'
import { words } from '../words/en.ts'

/** Dials with the computer's phone program. */
export function RingLink({ number }: { readonly number: string }) {
  const w = useWords(words)
  const open = useOutside()
  return (
    <Anchor
      component="button"
      aria-label={w('ring', { number })}
      onClick={() => void open(ringLink(number), w('cantRing', { number }))}
    >
      {number}
    </Anchor>
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
