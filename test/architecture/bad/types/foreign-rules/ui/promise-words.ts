export const dueWords = (due: string): string => `due ${due}`
