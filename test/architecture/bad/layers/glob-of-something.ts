// complaint: imports something that the text does not name

// as: src/renderer/app/features.ts
export const features = import.meta.glob(['../features/*/feature.ts', pattern])
