export function licenceTexts(root: string): string
export function bundledPackages(root: string): string[]
