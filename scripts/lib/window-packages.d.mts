export function windowPackages(root: string, folders: readonly string[]): string[]
export function packagesOf(path: string, source: string): string[]
export function importedNames(root: string, folders: readonly string[]): string[]
