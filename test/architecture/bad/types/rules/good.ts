export const isOverdue = (due: string, today: string): boolean => due < today
