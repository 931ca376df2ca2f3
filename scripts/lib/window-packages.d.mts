export function windowPackages(root: string, folders: readonly string[]): string[]
export function packagesOf(path: string, source: string): string[]
