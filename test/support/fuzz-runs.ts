/** Runs of each fuzz test: few in `npm test`, many more in `npm run fuzz`. */
export const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 200)
