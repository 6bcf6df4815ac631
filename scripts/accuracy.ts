import {parseArgs} from 'node:util'
import {CORPORA, judge, judgeGenerated, readLabels} from './corpus.ts'
import {generateHeaders, PARTS} from './generate-headers.ts'
import {
  clusterMean,
  FIELDS,
  type FieldScore,
  type Label,
  type Score,
  type Share,
  score,
  wilson,
} from './score.ts'
import {type Fared, faredOf} from './score-parts.ts'
import {summaryTable} from './summary.ts'

const {values: options} = parseArgs({
  options: {
    set: {type: 'string'},
    split: {type: 'string'},
    format: {type: 'string'},
    seed: {type: 'string', default: '1'},
    count: {type: 'string', default: '1500'},
    misses: {type: 'string', default: '60'},
    summary: {type: 'boolean', default: false},
  },
})
refuseUnless('set', options.set, ['shared', 'own', 'generated'])
refuseUnless('split', options.split, ['tune', 'report'])
refuseUnless('format', options.format, [
  'markdown',
  'text',
  'latex',
  'notebook',
  'pdf',
  'docx',
  'odt',
  'html',
])

const summed: [string, Score][] = []

for (const name of ['shared', 'own'] as const) {
  if (options.set && options.set !== name) continue
  const all = await readLabels(CORPORA[name])
  if (all.length === 0) console.log(`\n== ${name}: not here (${CORPORA[name]})`)
  for (const [title, labels] of parts(name, all)) {
    const wanted = labels.filter((label) => !options.format || label.format === options.format)
    if (wanted.length > 0) print(title, score(await judge(CORPORA[name], wanted)))
  }
}

if (!options.set || options.set === 'generated') {
  for (const split of ['tune', 'report'] as const) {
    if (options.split && options.split !== split) continue
    const headers = generateHeaders(Number(options.seed), Number(options.count), split).filter(
      ({label}) => !options.format || label.format === options.format,
    )
    const cases = await judgeGenerated(headers)
    print(`generated, wordings of the ${split} part, seed ${options.seed}`, score(cases))
    if (options.summary) continue
    for (const part of PARTS) printFared(faredOf(cases).filter((fared) => fared.part === part))
  }
}

if (options.summary) console.log(summaryTable(summed))

// What was tuned on must never flatter what is reported: the two parts are never added up. The shared
// corpus has no parts, so it stays out where one is asked for.
function parts(name: string, labels: Label[]): [string, Label[]][] {
  if (name === 'shared') return options.split ? [] : [[name, labels]]
  return (['tune', 'report'] as const)
    .filter((split) => !options.split || options.split === split)
    .map((split) => [`${name}, ${split} part`, labels.filter((label) => label.split === split)])
}

function print(title: string, result: Score): void {
  if (options.summary) {
    summed.push([title, result])
    return
  }
  const apart = [
    `${result.ambiguous} ambiguous left out`,
    `${result.unsupported.length} in formats not supported yet`,
  ]
  console.log(`\n== ${title}: ${result.cases} files scored (${apart.join(', ')})`)
  for (const field of FIELDS) printField(field, result.fields[field])
  console.log('\npeople and tools')
  line('people found', result.people)
  console.log(`  ${'people invented'.padEnd(20)} ${result.invented.length}`)
  line('tools found', result.tools)
  const shown = result.misses.slice(0, Number(options.misses))
  if (shown.length > 0) console.log(`\nmisses (${shown.length} of ${result.misses.length})`)
  for (const {file, about, expected, got} of shown) {
    console.log(`  ${file.padEnd(24)} ${about.padEnd(14)} expected ${expected}; got ${got}`)
  }
}

function printField(field: string, tally: FieldScore): void {
  console.log(`\n${field}`)
  line('right statuses', tally.statuses)
  console.log(
    `  ${'mean of clusters'.padEnd(20)} ${percent(clusterMean(tally.byTemplate))}  (${tally.byTemplate.size} clusters)`,
  )
  line('sensitivity', tally.sensitivity)
  line('specificity', tally.specificity)
  line('where', tally.where)
  line('wrong accusations', tally.accused)
  for (const [format, share] of tally.byFormat) line(`on ${format}`, share)
  for (const [template, share] of tally.byTemplate) {
    if (share.right < share.of) console.log(`    ${share.right}/${share.of}  ${template}`)
  }
  printConfusion(tally)
}

/** The forty of one part that lost most. */
function printFared(fared: readonly Fared[]): void {
  const failing = fared.filter(({share}) => share.right < share.of)
  if (failing.length === 0) return
  console.log(`\n${failing[0]!.part}: ${failing.length} of ${fared.length} lose some`)
  for (const {wording, share, instead} of failing.slice(0, 40)) {
    const how = instead.slice(0, 3).map(([text, times]) => `${text} (${times})`)
    console.log(
      `  ${`${share.right}/${share.of}`.padStart(9)} ${percent(share.right / share.of)}  ${JSON.stringify(wording)}: ${how.join(', ')}`,
    )
  }
}

function printConfusion({confusion}: FieldScore): void {
  const rows = [...confusion.keys()].sort()
  const columns = [...new Set([...confusion.values()].flatMap((row) => [...row.keys()]))].sort()
  console.log(`  ${'expected \\ got'.padEnd(16)}${columns.map((name) => name.padStart(12)).join('')}`)
  for (const expected of rows) {
    const cells = columns.map((got) => String(confusion.get(expected)?.get(got) ?? '.').padStart(12))
    console.log(`  ${expected.padEnd(16)}${cells.join('')}`)
  }
}

function line(name: string, share: Share): void {
  const {low, high} = wilson(share)
  const rate = share.of === 0 ? '   -  ' : percent(share.right / share.of)
  console.log(`  ${name.padEnd(20)} ${rate}  ${share.right}/${share.of}  [${percent(low)}, ${percent(high)}]`)
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)} %`.padStart(7)
}

function refuseUnless(option: string, value: string | undefined, known: string[]): void {
  if (value === undefined || known.includes(value)) return
  console.error(`--${option} takes ${known.join(', ')}; it does not know \`${value}\`.`)
  process.exit(2)
}
