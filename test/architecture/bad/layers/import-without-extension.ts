// complaint: an import names its file in full, not src/shared/base/day

// as: src/renderer/features/promises/rules.ts
import { day } from '#shared/base/day'

export const due = day('2026-03-02')
