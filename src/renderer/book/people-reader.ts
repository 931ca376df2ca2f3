const spawn = (): Worker =>
  new Worker(new URL('../workers/people.worker.ts', import.meta.url), { type: 'module' })

let waiting: Worker | undefined

/** Starts the worker that reads the people, before it is known which book they are in. */
export function readyReader(): void {
  waiting ??= spawn()
}

/** A worker that has nothing to do yet; whoever takes it ends it. */
export function takeReader(): Worker {
  const worker = waiting ?? spawn()
  waiting = undefined
  return worker
}
