import { execFileSync } from 'node:child_process'

/** The whole screen as the system shows it, for people to look at; no test depends on it. */
export function pictureOfScreen(file: string): void {
  const [command, ...args] = commandFor(file)
  try {
    execFileSync(command, args, { stdio: 'pipe', timeout: 20_000 })
  } catch (trouble) {
    console.error(`No picture of the screen: ${String(trouble)}`)
  }
}

function commandFor(file: string): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['screencapture', '-x', file]
  if (process.platform === 'win32') {
    return ['powershell', '-NoProfile', '-Command', ofWindows(file.replaceAll("'", "''"))]
  }
  return process.env.WAYLAND_DISPLAY ? ['grim', file] : ['import', '-window', 'root', file]
}

const ofWindows = (file: string): string =>
  [
    'Add-Type -AssemblyName System.Windows.Forms, System.Drawing',
    '$screen = [System.Windows.Forms.SystemInformation]::VirtualScreen',
    '$picture = New-Object System.Drawing.Bitmap $screen.Width, $screen.Height',
    '[System.Drawing.Graphics]::FromImage($picture).CopyFromScreen($screen.Location, [System.Drawing.Point]::Empty, $screen.Size)',
    `$picture.Save('${file}')`,
  ].join('; ')
