/** One label with what was written beside it. */
export interface Field {
  label: string
  value: string
}

/** A way to set labels and values on the page. */
export interface Dress {
  name: string
  extension: 'md' | 'txt' | 'py' | 'java' | 'c' | 'm' | 'sql'
  /** Whether a value may run over several lines in it. */
  long: boolean
  /** Values that this dress cannot hold without meaning something else. */
  unfit?: RegExp
  write(fields: readonly Field[]): string
}

/** The label with its colon; a question has its own mark, and a full stop ends an order. */
const colon = (label: string): string => (/[?？.]$/.test(label) ? label : `${label}:`)
const bare = (label: string): string => label
const space = (text: string): string => (text === '' ? '' : ` ${text}`)
/** A value of several lines begins under its label, set in. */
const under = (text: string): string =>
  text.includes('\n') ? `\n    ${text.replaceAll('\n', '\n    ')}` : space(text)
const each = (fields: readonly Field[], write: (field: Field) => string, between: string): string =>
  fields.map(write).join(between)
const cell = (text: string): string => text.replaceAll('|', '\\|')
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** Alone on a line under a label these turn into rules, headings and lists. */
const RULES = /^(?:[-—/0]|[-_.=…]{3,}|\d+\.|#.*)$/

function markdown(
  name: string,
  write: (fields: readonly Field[]) => string,
  rest: {long?: boolean; unfit?: RegExp} = {},
): Dress {
  return {name, extension: 'md', long: rest.long ?? false, ...(rest.unfit ? {unfit: rest.unfit} : {}), write}
}

export const MARKDOWN_DRESSES: readonly Dress[] = [
  markdown('bold, colon inside, paragraphs', (f) =>
    each(f, (x) => `**${colon(x.label)}**${space(x.value)}`, '\n\n'),
  ),
  markdown('bold, colon inside, hard breaks', (f) =>
    each(f, (x) => `**${colon(x.label)}**${space(x.value)}`, '  \n'),
  ),
  markdown('bold, colon inside, soft lines', (f) =>
    each(f, (x) => `**${colon(x.label)}**${space(x.value)}`, '\n'),
  ),
  markdown('bold, colon outside', (f) =>
    each(f, (x) => `${colon(`**${x.label}**`)}${space(x.value)}`, '\n\n'),
  ),
  markdown('bold, colon outside, backslash breaks', (f) =>
    each(f, (x) => `${colon(`**${x.label}**`)}${space(x.value)}`, '\\\n'),
  ),
  markdown('bold, no colon', (f) => each(f, (x) => `**${bare(x.label)}**${space(x.value)}`, '\n\n')),
  markdown('bold, dash', (f) => each(f, (x) => `**${x.label}** —${space(x.value)}`, '\n\n'), {
    unfit: /^[-—]$/,
  }),
  markdown('italic', (f) => each(f, (x) => `*${colon(x.label)}*${space(x.value)}`, '\n\n')),
  markdown('underscored bold', (f) => each(f, (x) => `__${colon(x.label)}__${space(x.value)}`, '\n\n')),
  markdown('plain paragraphs', (f) => each(f, (x) => `${colon(x.label)}${space(x.value)}`, '\n\n')),
  markdown('plain soft lines', (f) => each(f, (x) => `${colon(x.label)}${space(x.value)}`, '\n')),
  markdown('plain with dash', (f) => each(f, (x) => `${x.label} -${space(x.value)}`, '\n\n'), {
    unfit: /^[-—]$/,
  }),
  markdown('headings', (f) => each(f, (x) => `## ${x.label}\n\n${x.value}`, '\n\n'), {long: true}),
  markdown('headings, deep, colon', (f) => each(f, (x) => `### ${colon(x.label)}\n${x.value}`, '\n\n'), {
    long: true,
    unfit: RULES,
  }),
  markdown('headings with the value', (f) => each(f, (x) => `### ${colon(x.label)}${space(x.value)}`, '\n')),
  markdown('underlined headings', (f) => each(f, (x) => `${x.label}\n---------\n\n${x.value}`, '\n\n'), {
    long: true,
  }),
  markdown('bold line, value below', (f) => each(f, (x) => `**${x.label}**\n\n${x.value}`, '\n\n'), {
    long: true,
  }),
  markdown(
    'bold line, value on the next line',
    (f) => each(f, (x) => `**${colon(x.label)}**\n${x.value}`, '\n\n'),
    {long: true, unfit: RULES},
  ),
  markdown('list', (f) => each(f, (x) => `- ${colon(x.label)}${space(x.value)}`, '\n')),
  markdown('list, bold', (f) => each(f, (x) => `* **${colon(x.label)}**${space(x.value)}`, '\n')),
  markdown('list, value nested', (f) => each(f, (x) => `- **${x.label}**\n  - ${x.value}`, '\n'), {
    unfit: RULES,
  }),
  markdown('numbered list', (f) =>
    f.map((x, n) => `${n + 1}. **${colon(x.label)}**${space(x.value)}`).join('\n'),
  ),
  markdown('quote', (f) => each(f, (x) => `> **${colon(x.label)}**${space(x.value)}`, '\n>\n')),
  markdown('quoted answer', (f) => each(f, (x) => `**${x.label}**\n\n> ${x.value}`, '\n\n'), {unfit: RULES}),
  markdown(
    'table, a row each',
    (f) =>
      `| Field | Response |\n| --- | --- |\n${each(f, (x) => `| ${cell(x.label)} | ${cell(x.value)} |`, '\n')}`,
  ),
  markdown(
    'table, bold labels, no head',
    (f) => `| | |\n|---|---|\n${each(f, (x) => `| **${cell(colon(x.label))}** | ${cell(x.value)} |`, '\n')}`,
  ),
  markdown(
    'table, a column each',
    (f) =>
      `| ${each(f, (x) => cell(x.label), ' | ')} |\n|${' --- |'.repeat(f.length)}\n| ${each(f, (x) => cell(x.value), ' | ')} |`,
  ),
  markdown('upper-case labels', (f) =>
    each(f, (x) => `${colon(x.label.toUpperCase())}${space(x.value)}`, '\n\n'),
  ),
  markdown('several on one line, bold', (f) =>
    each(f, (x) => `**${colon(x.label)}**${space(x.value)}`, '  '),
  ),
  markdown('several on one line, bars', (f) => each(f, (x) => `${colon(x.label)}${space(x.value)}`, ' | '), {
    unfit: /\|/,
  }),
  markdown('html breaks', (f) => each(f, (x) => `**${colon(x.label)}**${space(x.value)}`, '<br>\n')),
  markdown('html breaks, one line', (f) => each(f, (x) => `${colon(x.label)}${space(x.value)}`, '<br/>')),
  markdown('html paragraphs', (f) =>
    each(f, (x) => `<p><b>${html(colon(x.label))}</b>${space(html(x.value))}</p>`, '\n'),
  ),
  markdown(
    'html table',
    (f) =>
      `<table>\n${each(f, (x) => `<tr><td>${html(x.label)}</td><td>${html(x.value)}</td></tr>`, '\n')}\n</table>`,
  ),
  markdown(
    'html strong, centred',
    (f) =>
      `<div align="center">\n\n${each(f, (x) => `<strong>${html(x.label)}</strong>: ${html(x.value)}`, '<br>\n')}\n\n</div>`,
  ),
  markdown('code label', (f) => each(f, (x) => `\`${colon(x.label)}\`${space(x.value)}`, '\n\n')),
  markdown(
    'answer in a fence',
    (f) => each(f, (x) => `**${x.label}**\n\n\`\`\`\n${x.value}\n\`\`\``, '\n\n'),
    {long: true},
  ),
  markdown('dots', (f) => each(f, (x) => `• ${colon(x.label)}${space(x.value)}`, '\n')),
]

export const FRONT_MATTER: Dress = markdown(
  'front matter',
  (f) => `---\n${each(f, (x) => `${x.label.replace(/[?:]/g, '')}: ${JSON.stringify(x.value)}`, '\n')}\n---`,
)

export const TEXT_DRESSES: readonly Dress[] = [
  {
    name: 'text lines',
    extension: 'txt',
    long: true,
    write: (f) => each(f, (x) => `${colon(x.label)}${under(x.value)}`, '\n'),
  },
  {
    name: 'text paragraphs',
    extension: 'txt',
    long: true,
    write: (f) => each(f, (x) => `${colon(x.label)}${under(x.value)}`, '\n\n'),
  },
  {
    name: 'text columns',
    extension: 'txt',
    long: false,
    write: (f) => each(f, (x) => `${x.label.padEnd(28)}: ${x.value}`, '\n'),
  },
  {
    name: 'text columns without colon',
    extension: 'txt',
    long: false,
    write: (f) => each(f, (x) => `${x.label.padEnd(34)}    ${x.value}`, '\n'),
  },
  {
    name: 'text leaders',
    extension: 'txt',
    long: false,
    unfit: /^[._…]/,
    write: (f) => each(f, (x) => `${x.label.padEnd(36, '.')} ${x.value}`, '\n'),
  },
  {
    name: 'text tabs',
    extension: 'txt',
    long: false,
    write: (f) => each(f, (x) => `${colon(x.label)}\t${x.value}`, '\n'),
  },
  {
    name: 'text upper case',
    extension: 'txt',
    long: true,
    unfit: RULES,
    write: (f) => each(f, (x) => `${x.label.toUpperCase()}\n${x.value}`, '\n\n'),
  },
  {
    name: 'text underlined',
    extension: 'txt',
    long: true,
    write: (f) => each(f, (x) => `${x.label}\n${'='.repeat(x.label.length)}\n${x.value}`, '\n\n'),
  },
  {
    name: 'text next line',
    extension: 'txt',
    long: true,
    unfit: RULES,
    write: (f) => each(f, (x) => `${colon(x.label)}\n    ${x.value.replaceAll('\n', '\n    ')}`, '\n\n'),
  },
  {
    name: 'text, one line',
    extension: 'txt',
    long: false,
    write: (f) => each(f, (x) => `${colon(x.label)}${space(x.value)}`, '    '),
  },
  {
    name: 'text stars',
    extension: 'txt',
    long: false,
    write: (f) => each(f, (x) => `* ${colon(x.label)}${space(x.value)}`, '\n'),
  },
  {
    name: 'text equals',
    extension: 'txt',
    long: false,
    unfit: /^[-—/=.]/,
    write: (f) => each(f, (x) => `${x.label} = ${x.value}`, '\n'),
  },
  {
    name: 'text questions',
    extension: 'txt',
    long: true,
    write: (f) => each(f, (x) => `Q. ${x.label}\nA. ${x.value}`, '\n\n'),
  },
]

const lines = (f: readonly Field[]): string => each(f, (x) => `${colon(x.label)}${under(x.value)}`, '\n')

/** Header comments; the assembly puts the comment marks around the whole header. */
export const CODE_DRESSES: readonly (Dress & {around: (text: string) => string})[] = [
  {
    name: 'python hashes',
    extension: 'py',
    long: true,
    write: lines,
    around: (t) => t.replace(/^/gm, '# ').replace(/ +$/gm, ''),
  },
  {
    name: 'python box',
    extension: 'py',
    long: true,
    write: lines,
    around: (t) => `${'#'.repeat(70)}\n${t.replace(/^/gm, '#   ')}\n${'#'.repeat(70)}`,
  },
  {name: 'python docstring', extension: 'py', long: true, write: lines, around: (t) => `"""\n${t}\n"""`},
  {
    name: 'java doc',
    extension: 'java',
    long: true,
    write: lines,
    around: (t) => `/**\n${t.replace(/^/gm, ' * ')}\n */`,
  },
  {name: 'java block', extension: 'java', long: true, write: lines, around: (t) => `/*\n${t}\n*/`},
  {
    name: 'c stars',
    extension: 'c',
    long: true,
    write: lines,
    around: (t) => `/${'*'.repeat(60)}\n${t.replace(/^/gm, ' *  ')}\n ${'*'.repeat(60)}/`,
  },
  {name: 'c slashes', extension: 'c', long: true, write: lines, around: (t) => t.replace(/^/gm, '// ')},
  {name: 'matlab percents', extension: 'm', long: true, write: lines, around: (t) => t.replace(/^/gm, '% ')},
  {name: 'sql dashes', extension: 'sql', long: true, write: lines, around: (t) => t.replace(/^/gm, '-- ')},
]

/** Changes of the bytes that no reader would see. */
export const FINISHES: Record<string, (text: string) => string> = {
  'as written': (text) => text,
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  'trailing spaces': (text) => text.replace(/(?<=\S)$/gm, ' '),
  'byte order mark': (text) => `\ufeff${text}`,
}
