// complaint: rules of promises may not use react

// as: src/renderer/features/promises/rules.ts
import { useMemo } from 'react'

export const dueSoon = (promises: readonly string[]) => useMemo(() => promises, [promises])
