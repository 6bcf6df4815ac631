import {parseArgs} from 'node:util'
import {CORPORA, judge, readLabels} from './corpus.ts'
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

const {values: options} = parseArgs({
  options: {
    set: {type: 'string'},
    split: {type: 'string'},
    format: {type: 'string'},
  },
})
refuseUnless('set', options.set, ['shared', 'own'])
refuseUnless('split', options.split, ['tune', 'report'])
refuseUnless('format', options.format, ['markdown', 'text', 'latex', 'notebook', 'pdf', 'docx', 'html'])

for (const name of ['shared', 'own'] as const) {
  if (options.set && options.set !== name) continue
  const all = await readLabels(CORPORA[name])
  if (all.length === 0) console.log(`\n== ${name}: not here (${CORPORA[name]})`)
  for (const [title, labels] of parts(name, all)) {
    const wanted = labels.filter((label) => !options.format || label.format === options.format)
    if (wanted.length > 0) print(title, score(await judge(CORPORA[name], wanted)))
  }
}

// What was tuned on must never flatter what is reported: the two parts are never added up. The shared
// corpus has no parts, so it stays out where one is asked for.
function parts(name: string, labels: Label[]): [string, Label[]][] {
  if (name === 'shared') return options.split ? [] : [[name, labels]]
  return (['tune', 'report'] as const)
    .filter((split) => !options.split || options.split === split)
    .map((split) => [`${name}, ${split} part`, labels.filter((label) => label.split === split)])
}

function print(title: string, result: Score): void {
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
  if (result.misses.length > 0) console.log('\nmisses')
  for (const {file, about, expected, got} of result.misses) {
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
