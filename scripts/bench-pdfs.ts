/**
 * A PDF as a text program writes it: a page tree, one font, text shown line by line, a drawn formula and a picture.
 *
 * @param number which one; the same number gives the same bytes
 * @param pages how many; 4 to 12 where not said
 * @returns the file
 */
export function problemSetPdf(number: number, pages = 4 + (number % 9)): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({length: pages}, (_, n) => `${5 + 2 * n} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    stream(
      '/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode',
      `${'7f9f'.repeat(2048)}>`,
    ),
  ]
  for (let page = 1; page <= pages; page += 1) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> >>`,
      stream('', content(number, page)),
    )
  }
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

function stream(dictionary: string, data: string): string {
  return `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`
}

function content(number: number, page: number): string {
  const lines =
    page === 1
      ? [
          `Problem Set 4, student ${number}`,
          'Collaborators: Bayo Adekunle, Chi Nguyen (problem 2)',
          'AI assistants: none',
        ]
      : []
  for (let line = 0; line < 40; line += 1)
    lines.push(
      line % 10 === 0
        ? `Problem ${4 * page + line / 10}.`
        : `The step ${line} of page ${page} bounds the error of the estimate from above, as n grows.`,
    )
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
  return `BT /F 11 Tf 14 TL 72 720 Td\n${shown}\nET\n72 90 m 300 90 l S\nq 64 0 0 64 400 40 cm /P Do Q`
}
