import { useEffect, useState } from 'react'
import { useHouse } from '#kit/use-book.ts'
import type { HostFailure } from '#shared/host/contract.ts'
import { deviceKey } from './device-key.ts'

/** This device's secret line, or that there is none, or that it can't be read. */
export type DeviceKey =
  | { readonly is: 'on'; readonly identity: string }
  | { readonly is: 'off' }
  | { readonly is: 'unreadable'; readonly failure: HostFailure }

/** Nothing until the host has answered; `look` asks again. */
export function useDeviceKey(): { readonly key: DeviceKey | undefined; readonly look: () => void } {
  const { host } = useHouse()
  const [key, setKey] = useState<DeviceKey>()
  const [looks, setLooks] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look is one more question.
  useEffect(() => {
    let here = true
    void deviceKey(host).then((read) => {
      if (!here) return
      if (!read.ok) setKey({ is: 'unreadable', failure: read.error })
      else if (read.value?.kind === 'identity') setKey({ is: 'on', identity: read.value.identity })
      else setKey({ is: 'off' })
    })
    return () => {
      here = false
    }
  }, [host, looks])
  return { key, look: () => setLooks((times) => times + 1) }
}
