// complaint: rules of promises may not read a hidden clock or dice: Date under another name

// as: src/renderer/features/promises/rules.ts
const { now } = Date

export const isLate = (due: number) => due < now()
