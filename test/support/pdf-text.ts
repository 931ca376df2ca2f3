import { execFileSync } from 'node:child_process'

/** How many pages a PDF of Chromium has. */
export const pageCount = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0

/** The first page as it measures, in millimetres. */
export function pageSize(pdf: Buffer): { readonly width: number; readonly height: number } {
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf.toString('latin1'))
  const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4)
  return { width: millimetres(box?.[1]), height: millimetres(box?.[2]) }
}

/** The words of each page; nothing on a computer without `pdftotext`. */
export function textOf(pdf: Buffer): readonly string[] | undefined {
  try {
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, stdio: 'pipe' })
    return text.toString().split('\f').slice(0, -1)
  } catch {
    return undefined
  }
}
