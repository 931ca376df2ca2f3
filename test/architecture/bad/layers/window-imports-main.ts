// complaint: app may not import even the types of services

// as: src/renderer/app/shell.ts
export type Backups = import('#main/services/backups.ts').Backups
