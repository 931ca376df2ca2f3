/** A sheet as the printer has it (A4 or Letter), an A6 card, or a receipt roll of that width. */
export const papers = ['sheet', 'a6', '80mm', '58mm'] as const
export type Paper = (typeof papers)[number]

export type Roll = Extract<Paper, '80mm' | '58mm'>
export const isRoll = (paper: Paper): paper is Roll => paper === '80mm' || paper === '58mm'
