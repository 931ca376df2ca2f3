import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { sumOf } from './icon-files.mjs'
import { licenceTexts } from './package-licences.mjs'

const require = createRequire(import.meta.url)

/** What the packages are made from, as far as it is not the packager's to make. */
export async function sourceFacts(root) {
  const { parsePlistFile } = require('app-builder-lib/out/util/plist')
  const read = (path) => readFileSync(join(root, path), 'utf8')
  return {
    manifest: JSON.parse(read('package.json')),
    appUserModelId: /appId = '([^']+)'/.exec(read('src/main/index.ts'))?.[1],
    entitlements: await parsePlistFile(join(root, 'resources/entitlements.mac.plist')),
    associate: readFileSync(
      require.resolve('app-builder-lib/templates/nsis/include/FileAssociation.nsh'),
      'utf8',
    ),
    licencesAreNew: read('resources/third-party.txt') === licenceTexts(root),
    icons: {
      areNew: read('resources/icon.svg.sha256').startsWith(sumOf(join(root, 'resources/icon.svg'))),
      png: readdirSync(join(root, 'resources/icons')).map((name) => pngSize(root, `icons/${name}`)),
      ico: icoSizes(readFileSync(join(root, 'resources/icon.ico'))),
      icns: icnsSizes(readFileSync(join(root, 'resources/icon.icns'))),
    },
  }
}

/** The edge of a PNG; an error if its name says another one. */
function pngSize(root, name) {
  const { width, height } = pngEdges(readFileSync(join(root, 'resources', name)))
  const said = /(\d+)x(\d+)/.exec(name)
  if (width !== height || width !== Number(said?.[1]))
    throw new Error(`${name} is ${width}x${height}`)
  return width
}

/** Each picture's own size, whatever the table in front of them says. */
function icoSizes(icon) {
  const count = icon.readUInt16LE(4)
  return Array.from({ length: count }, (_, at) => {
    const offset = icon.readUInt32LE(6 + 16 * at + 12)
    return pngEdges(icon.subarray(offset)).width
  })
}

function icnsSizes(icon) {
  const sizes = []
  for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
    sizes.push(pngEdges(icon.subarray(at + 8)).width)
  }
  return sizes
}

function pngEdges(png) {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('This picture is no PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
