// Writes the README's pictures, docs/pretty-*.svg, from what the built program prints: light and dark, at 80
// and 60 columns.
import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'

const files = ['examples/unnamed.md', 'examples/missing.txt', 'examples/complete.md']
const cell = {width: 8.4, height: 19}
const edge = 16

interface Theme {
  paper: string
  ink: string
  faint: string
  colors: Record<string, string>
}

const themes: Record<string, Theme> = {
  light: {
    paper: '#ffffff',
    ink: '#1f2328',
    faint: '#656d76',
    colors: {31: '#cf222e', 32: '#116329', 33: '#7d4e00', 34: '#0969da'},
  },
  dark: {
    paper: '#0d1117',
    ink: '#e6edf3',
    faint: '#8d96a0',
    colors: {31: '#ff7b72', 32: '#56d364', 33: '#e3b341', 34: '#79c0ff'},
  },
}

mkdirSync('docs', {recursive: true})
for (const columns of [80, 60]) {
  const {stdout} = spawnSync(process.execPath, ['dist/headnote.js', '--color', ...files], {
    encoding: 'utf8',
    env: {...process.env, COLUMNS: String(columns)},
  })
  const text = `$ headnote ${files.join(' ')}\n${stdout.trimEnd()}`
  for (const [name, theme] of Object.entries(themes)) {
    writeFileSync(`docs/pretty-${name}-${columns}.svg`, draw(text, columns, theme))
  }
}

function draw(text: string, columns: number, theme: Theme): string {
  const lines = text.split('\n').flatMap((line, index) => (index === 0 ? fold(line, columns) : [line]))
  const width = Math.ceil(columns * cell.width + 2 * edge)
  const height = lines.length * cell.height + 2 * edge
  const rows = lines.map((line, index) => {
    const y = edge + (index + 0.75) * cell.height
    return `<text x="${edge}" y="${y}" xml:space="preserve">${spans(line, theme)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Output of headnote">
<rect width="100%" height="100%" rx="6" fill="${theme.paper}" stroke="${theme.faint}" stroke-opacity="0.4"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${theme.ink}">
${rows.join('\n')}
</g>
</svg>
`
}

function fold(line: string, columns: number): string[] {
  const folded: string[] = []
  for (const word of line.split(' ')) {
    const last = folded.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns - 2)
      folded[folded.length - 1] += ` ${word}`
    else folded.push(last === undefined ? word : `    ${word}`)
  }
  return folded.map((part, index) => (index < folded.length - 1 ? `${part} \\` : part))
}

/** The colours of one line of terminal output as SVG; every piece is as wide as its columns. */
function spans(line: string, theme: Theme): string {
  let style = ''
  let out = ''
  for (const [index, part] of line.split(/\u001b\[(\d+)m/).entries()) {
    if (index % 2 === 1) {
      if (part === '1') style += ' font-weight="bold"'
      else if (part === '2') style += ` fill="${theme.faint}"`
      else if (part === '4') style += ' text-decoration="underline"'
      else if (theme.colors[part]) style += ` fill="${theme.colors[part]}"`
      else style = ''
    } else if (part !== '') {
      const text = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      out += `<tspan textLength="${(part.length * cell.width).toFixed(1)}"${style}>${text}</tspan>`
    }
  }
  return out
}
