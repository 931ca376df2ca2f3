// complaint: services may not use electron

// as: src/main/services/backups.ts
import { app } from 'electron'

export const folder = app.getPath('documents')
