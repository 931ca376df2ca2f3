import { err, type Result } from '#shared/base/result.ts'
import type { HostFailure } from '#shared/host/contract.ts'

const codes: Readonly<Record<string, HostFailure['code']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full', // FAT sticks: no file over 4 GB
  EROFS: 'read-only',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EBUSY: 'not-allowed',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  ENODEV: 'no-folder',
  ENXIO: 'no-folder',
}

/** What a system error means for the owner. Any other error is a bug. */
export function failureOf(
  trouble: unknown,
  doing: string,
  platform: NodeJS.Platform = process.platform,
): HostFailure {
  const code = systemCode(trouble)
  if (code === undefined) throw trouble
  const isKeptOut = code === 'EPERM' && platform === 'darwin'
  return {
    code: isKeptOut ? 'kept-out' : (codes[code] ?? 'failed'),
    detail: `${code} while ${doing}`,
  }
}

/** Runs a step: a system error becomes a failure, a bug is thrown. */
export async function attempt<T>(
  doing: string,
  step: () => Promise<Result<T, HostFailure>>,
): Promise<Result<T, HostFailure>> {
  try {
    return await step()
  } catch (trouble) {
    return err(failureOf(trouble, doing))
  }
}

/** The code of a system error: "ENOSPC". */
export function systemCode(trouble: unknown): string | undefined {
  if (!(trouble instanceof Error) || !('code' in trouble)) return undefined
  return typeof trouble.code === 'string' && /^E[A-Z0-9]+$/.test(trouble.code)
    ? trouble.code
    : undefined
}

export const gone = (what: string): HostFailure => ({
  code: 'gone',
  detail: `${what} is not there`,
})
