// complaint: rules of transfer may not start workers

// as: src/renderer/features/transfer/rules.ts
export const begin = () => new Worker(new URL('#workers/import.ts', import.meta.url))
