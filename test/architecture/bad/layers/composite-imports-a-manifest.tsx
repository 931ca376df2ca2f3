// complaint: only app/features.ts gathers the features

// as: src/renderer/features/today/ui/Today.tsx
import { promises } from '#features/promises/feature.ts'

export const Today = () => <p>{promises.id}</p>
