/** Runs of each fuzz test: few in `npm test`, many more in `npm run fuzz`. */
export const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 200)

/** Rounds of queues typed with real keys, half a minute each: one in `npm test`. */
export const typedRounds = Number(process.env.TYPED_ROUNDS ?? 1)
