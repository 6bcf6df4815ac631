import {fieldOf, kindOfFact, type Policy} from '../policy/model.ts'
import type {FileReport, Finding} from '../report/model.ts'
import {counted, type FactName, factNames, spotInWords, understood} from '../report/words.ts'
import type {Verdict} from './messages.ts'
import {excerpts, type Mark, marksOf, piecesOf, type Row} from './rows.ts'

/**
 * The verdict in one sentence.
 *
 * @param report the verdict
 * @returns what a live region says
 */
export function summaryOf(report: FileReport): string {
  const {path, outcome, findings} = report
  if (outcome === 'unreadable') return `${path} could not be read.`
  const grave = findings.filter(({severity}) => severity !== 'info').length
  return grave === 0 ? `${path}: nothing to fix.` : `${path}: ${counted(grave, 'thing')} to fix.`
}

interface ResultProps {
  verdict: Verdict
  policy: Policy
}

/** The verdict in full. */
export function Result({verdict: {report, rows}, policy}: ResultProps) {
  const marks = marksOf(report)
  return (
    <div class="result">
      {report.findings.length > 0 && (
        <ol class="findings">
          {report.findings.map((finding, index) => (
            <FindingItem key={index} finding={finding} />
          ))}
        </ol>
      )}
      {report.facts && (
        <>
          <h3>What was understood</h3>
          <dl class="facts">
            {shownFacts(policy).map((name) => (
              <div key={name}>
                <dt>{factNames[name]}</dt>
                <dd>
                  {understood(report.facts!, name)}
                  {report.facts![name].evidence[0] && (
                    <span class="quiet"> ({spotInWords(report.facts![name].evidence[0]!.place)})</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <p class="quiet">This checks the header only; it is not a grade.</p>
        </>
      )}
      {rows.length > 0 && <AsRead rows={rows} marks={marks} />}
    </div>
  )
}

const severities = {error: 'To fix', warning: 'Please look', info: 'Note'} as const

function FindingItem({finding}: {finding: Finding}) {
  const {severity, message, advice, quote, place, rule} = finding
  return (
    <li class={`finding ${severity}`}>
      <p>
        <strong>{severities[severity]}:</strong> {message}
      </p>
      {quote !== '' && (
        <blockquote>
          <span class="quiet">{spotInWords(place)}: </span>
          {quote}
        </blockquote>
      )}
      <p>{advice}</p>
      <p class="quiet">{rule}</p>
    </li>
  )
}

/** People and AI always; the rest where the course asks. */
function shownFacts(policy: Policy): FactName[] {
  return (Object.keys(factNames) as FactName[]).filter(
    (name) => name === 'collaborators' || name === 'ai' || fieldOf(policy, kindOfFact[name]),
  )
}

function AsRead({rows, marks}: {rows: Row[]; marks: Mark[]}) {
  const runs = excerpts(rows, marks)
  return (
    <>
      <h3>The text as read</h3>
      <div class="as-read">
        {runs.map((run, index) => (
          <div key={index}>
            {index > 0 && <p class="gap">…</p>}
            {run.map((row, at) => (
              <RowLine key={at} row={row} marks={marks} />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

function RowLine({row, marks}: {row: Row; marks: Mark[]}) {
  const part = row.page !== null ? `p${row.page} ` : row.cell !== null ? `c${row.cell} ` : ''
  return (
    <div class="row">
      <span class="number">
        {part}
        {row.line}
      </span>
      <span class="text">
        {piecesOf(row, marks).map((piece, index) =>
          piece.mark ? (
            <mark key={index} class={piece.mark.grave} title={piece.mark.label}>
              {piece.text}
            </mark>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </span>
    </div>
  )
}
