// error: TS2304: Cannot find name 'window'
export const isOverdue = (due: string): boolean => due < window.name
