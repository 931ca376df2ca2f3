// complaint: book may not import repo of promises

// as: src/renderer/book/open.ts
export const load = () => import('#features/promises/repo.ts')
