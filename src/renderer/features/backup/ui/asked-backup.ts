import { useEffect, useEffectEvent } from 'react'
import type { Host } from '#platform/host.ts'
import { useAskedBackup } from '../state.ts'
import { fetchOpened } from './keep-file.ts'

/** Fetches it when the window starts, and whenever the host says that there is one. */
export function useFetchAsked(host: Host): void {
  useEffect(() => {
    const fetchIt = () => void fetchAsked(host).catch(console.error)
    fetchIt()
    return host.onNews((news) => news.kind === 'backup-opened' && fetchIt())
  }, [host])
}

async function fetchAsked(host: Host): Promise<void> {
  const opened = await host.calls['backup:asked-for'](undefined)
  if (!opened.ok || opened.value === null) return
  const file = await fetchOpened(host, opened.value)
  if (file.ok) useAskedBackup.setState({ file: file.value })
}

/** A screen that looks into backups takes it, unless it is at work on another. */
export function useTakeAsked(look: (file: File) => void, isBusy = false): void {
  const file = useAskedBackup((asked) => asked.file)
  const take = useEffectEvent(look)
  useEffect(() => {
    if (!file || isBusy) return
    useAskedBackup.setState({ file: undefined })
    take(file)
  }, [file, isBusy])
}
