import { type SpawnSyncReturns, spawnSync } from 'node:child_process'

/**
 * Runs a command that only root may run, on Linux: as we are if we are root, with sudo in CI, which
 * asks for no password there. Elsewhere nothing is run, and it did not work.
 */
export function asRoot(command: string, args: readonly string[], timeout = 60_000): boolean {
  if (process.platform !== 'linux') return false
  const worked = ({ status }: SpawnSyncReturns<unknown>): boolean => status === 0
  const quietly = { timeout, stdio: 'ignore' } as const
  if (process.getuid?.() === 0) return worked(spawnSync(command, args, quietly))
  if (!process.env.CI) return false
  return worked(spawnSync('sudo', ['--non-interactive', command, ...args], quietly))
}
