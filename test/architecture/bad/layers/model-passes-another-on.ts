// complaint: model of promises may not import model of customers

// as: src/renderer/features/promises/model.ts
export * from '../customers/model.ts'
