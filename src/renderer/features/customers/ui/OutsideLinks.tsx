import { ActionIcon, Text } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Copyable } from '#kit/Copyable.tsx'
import { useAppContext } from '#kit/use-book.ts'
import { useShop } from '#kit/use-shop.ts'
import { useWords } from '#kit/use-words.ts'
import { countryOf, ringOf } from '#shared/said/phone.ts'
import { useReport } from '#ui/use-report.ts'
import { writeLink } from '../rules/links.ts'
import { words } from '../words/en.ts'

/** Dials with the computer's phone program; a number that may be another's is only shown. */
export function Phone({ number }: { readonly number: string }) {
  const w = useWords(words)
  const ring = ringOf(number, countryOf(useShop().language))
  if (ring.is === 'unsure') {
    return (
      <>
        <Copyable text={number} />
        <Text c="dimmed" size="sm">
          {w(`notRung_${ring.why}`)}
        </Text>
      </>
    )
  }
  return (
    <Copyable text={number}>
      <Outside url={ring.tel} label={w('ring', { number })} sorry={w('cantRing', { number })}>
        <IconPhone size={18} stroke={1.8} aria-hidden="true" />
      </Outside>
    </Copyable>
  )
}

/** Starts an e-mail in the computer's mail program. */
export function Email({ address }: { readonly address: string }) {
  const w = useWords(words)
  return (
    <Copyable text={address}>
      <Outside
        url={writeLink(address)}
        label={w('writeTo', { address })}
        sorry={w('cantWrite', { address })}
      >
        <IconMail size={18} stroke={1.8} aria-hidden="true" />
      </Outside>
    </Copyable>
  )
}

type OutsideProps = {
  readonly url: string
  readonly label: string
  /** When the computer has no program for it. */
  readonly sorry: string
  readonly children: ReactNode
}

function Outside({ url, label, sorry, children }: OutsideProps) {
  const { host } = useAppContext()
  const report = useReport()
  const open = async () => {
    const opened = await host.calls['link:open']({ url })
    if (!opened.ok) report({ tone: 'trouble', text: sorry })
  }
  return (
    <ActionIcon
      variant="subtle"
      color="sea"
      size="md"
      aria-label={label}
      onClick={() => void open()}
    >
      {children}
    </ActionIcon>
  )
}
