// complaint: workers may not use @mantine/spotlight

// as: src/renderer/workers/import.ts
import { spotlight } from '@mantine/spotlight'

export const tell = spotlight.open
