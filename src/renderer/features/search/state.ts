import { create } from 'zustand'

/** Typed into the strip's box while someone new was saved: the counter's box begins with it. */
export const useTypedAhead = create<{ readonly typed: string }>(() => ({ typed: '' }))

export const keepAhead = (typed: string): void => useTypedAhead.setState({ typed })
