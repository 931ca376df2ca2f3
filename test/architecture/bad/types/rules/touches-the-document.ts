// error: TS2584: Cannot find name 'document'
export const isOverdue = (due: string): boolean => due < (document.title ?? '')
