// complaint: stands in no layer that the house knows

// as: src/renderer/utils/dates.ts
export const help = 1
