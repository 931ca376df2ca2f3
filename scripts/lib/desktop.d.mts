export function displayTrouble(
  env?: Readonly<Record<string, string | undefined>>,
  platform?: string,
): string | undefined
export function rootTrouble(uid?: number, platform?: string): string | undefined
