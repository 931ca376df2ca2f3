// The process of main starts here: as in Electron, the app becomes ready after main's own module.
import './refuse-folder.ts'
import { becomeReady } from './app.ts'
import { machine } from './machine.ts'

await import(/* @vite-ignore */ machine.main)
becomeReady()
