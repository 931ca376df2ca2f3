// complaint: screen of backup may not import platform

// as: src/renderer/features/backup/ui/RestoreScreen.tsx
import { electronHost } from '#platform/electron-host.ts'

export const RestoreScreen = () => <p>{electronHost.name}</p>
