/** How often each fuzz is tried: little at every `npm test`, far more by `npm run fuzz`. */
export const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 200)
