// error: TS2591: Cannot find name 'process'
export const isOverdue = (due: string): boolean => due < String(process.env['TODAY'])
