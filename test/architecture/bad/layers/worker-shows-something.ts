// complaint: workers may not use @mantine/notifications

// as: src/renderer/workers/import.ts
import { notifications } from '@mantine/notifications'

export const tell = notifications.show
