// complaint: kit may not import platform

// as: src/renderer/kit/use-host.ts
import { electronHost } from '#platform/electron-host.ts'

export const host = electronHost
