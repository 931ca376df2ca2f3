export type Fuses = Readonly<Record<string, boolean>>
export function fusesOf(program: string): Fuses[]
export function defaultFuses(): Buffer
