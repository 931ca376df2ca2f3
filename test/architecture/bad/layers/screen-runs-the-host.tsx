// complaint: screen of promises may not import even the types of platform

// as: src/renderer/features/promises/ui/PromiseList.tsx
import type { Host } from '#platform/host.ts'

export const PromiseList = ({ host }: { host: Host }) => <p>{host.name}</p>
