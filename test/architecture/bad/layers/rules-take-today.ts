// complaint: rules of promises may not read a hidden clock or dice: new Date() without arguments

// as: src/renderer/features/promises/rules/late.ts
export const isLate = (due: Date) => due < new Date()
