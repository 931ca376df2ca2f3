import { MantineProvider } from '@mantine/core'
import type { Clock } from '#platform/clock.ts'
import type { Host } from '#platform/host.ts'

export function Root(_props: { readonly host: Host; readonly clock: Clock }) {
  return <MantineProvider>…</MantineProvider>
}
