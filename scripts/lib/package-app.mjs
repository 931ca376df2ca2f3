import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { buildIfOld } from './build.mjs'
import { runNode } from './run.mjs'

/** Makes the installers for this system; resolves with the exit code. */
export async function packageApp(root, args, say) {
  const built = await buildIfOld(root, say)
  if (!built.ok) {
    say(built.why)
    return 1
  }
  say('Packaging The Usual (the first time fetches Electron and the installer tools)…')
  const cli = join(root, 'node_modules/electron-builder/cli.js')
  const { code, output } = await runNode(cli, ['--publish', 'never', ...targets(args, say)], {
    cwd: root,
    quiet: true,
  })
  say(code === 0 ? 'The packages are in dist/.' : failure(output))
  return code
}

/** An rpm needs rpmbuild, which only some Linux systems have; without it the others are made. */
export function targets(args, say, { platform = process.platform, path = process.env.PATH } = {}) {
  if (platform !== 'linux' || args.length > 0) return args
  const isThere = path.split(delimiter).some((folder) => existsSync(join(folder, 'rpmbuild')))
  if (isThere) return args
  say('No rpm is made, because rpmbuild is not installed (on Debian and Ubuntu: the package rpm).')
  return ['--linux', 'deb', 'AppImage']
}

/** A failed download is shown as one line; any other error in full. */
export function failure(output) {
  const trouble =
    /(?:getaddrinfo|connect|read) \S+ [\w.:-]+|fetch failed|(?:Response code|status code) \d+[^\n]*/
  const lines = output.split(/\r?\n/)
  const [line] = lines.filter((one) => one.includes('⨯') && trouble.test(one))
  const why = line && trouble.exec(line)?.[0]
  if (why) return `No package was made, because a download failed: ${why}.`
  return `No package was made.\n${output.trim()}`
}
