// complaint: kit may not use fs

// as: src/renderer/kit/use-file.ts
const fs = require('fs')

export const read = fs.readFileSync
