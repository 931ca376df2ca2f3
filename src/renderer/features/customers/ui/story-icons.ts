import {
  IconAlertCircle,
  IconClipboardList,
  IconDoorEnter,
  IconHeartHandshake,
  IconNote,
  IconPoint,
  IconReceipt,
} from '@tabler/icons-react'
import type { TimelineEntry } from '#kit/parts/page.ts'

/** Shown beside the words, never instead of them. */
export const storyIcons = {
  purchase: IconReceipt,
  order: IconClipboardList,
  issue: IconAlertCircle,
  promise: IconHeartHandshake,
  note: IconNote,
  visit: IconDoorEnter,
  other: IconPoint,
} as const satisfies Record<TimelineEntry['kind'], typeof IconPoint>
