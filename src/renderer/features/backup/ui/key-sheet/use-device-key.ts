import { useCallback, useEffect, useState } from 'react'
import { useAppContext } from '#kit/use-book.ts'
import type { Host } from '#platform/host.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { deviceKey } from './device-key.ts'

/** This device's secret line, or that there is none, or that it can't be read. */
export type DeviceKey =
  | { readonly is: 'on'; readonly identity: string }
  | { readonly is: 'off' }
  | { readonly is: 'unreadable'; readonly failure: HostFailure }

/** Absent until the host has answered; `look` asks again. */
export function useDeviceKey(): {
  readonly key: DeviceKey | undefined
  readonly look: () => Promise<void>
} {
  const { host } = useAppContext()
  const [key, setKey] = useState<DeviceKey>()
  const look = useCallback(async () => setKey(await readKey(host)), [host])
  useEffect(() => void look(), [look])
  return { key, look }
}

async function readKey(host: Host): Promise<DeviceKey> {
  const read = await deviceKey(host)
  if (!read.ok) return { is: 'unreadable', failure: read.error }
  const secret = read.value
  return secret?.kind === 'identity' ? { is: 'on', identity: secret.identity } : { is: 'off' }
}
