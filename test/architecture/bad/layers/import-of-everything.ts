// complaint: rules of today may not import repo of *

// as: src/renderer/features/today/rules.ts
export const everybody = import.meta.glob('../*/repo.ts')
