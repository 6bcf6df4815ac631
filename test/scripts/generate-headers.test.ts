import {describe, expect, it} from 'vitest'
import {generateHeaders} from '../../scripts/generate-headers.ts'
import {AI_VALUES} from '../../scripts/headers/ai.ts'
import {AI_LABELS, COMBINED_LABELS, PEOPLE_LABELS} from '../../scripts/headers/labels.ts'
import {AUTHORS, TRADITIONS} from '../../scripts/headers/names.ts'
import {PEOPLE_VALUES} from '../../scripts/headers/people.ts'
import {faredOf} from '../../scripts/score-parts.ts'

const different = (texts: readonly string[]) => new Set(texts).size

describe('generated headers', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(generateHeaders(3, 40)).toEqual(generateHeaders(3, 40))
    expect(generateHeaders(4, 40)).not.toEqual(generateHeaders(3, 40))
  })

  it('begin the same whatever is asked for later', () => {
    expect(generateHeaders(3, 60).slice(0, 40)).toEqual(generateHeaders(3, 40))
  })

  it('know many wordings', () => {
    expect(different(PEOPLE_LABELS)).toBeGreaterThanOrEqual(60)
    expect(different(AI_LABELS)).toBeGreaterThanOrEqual(50)
    expect(different(COMBINED_LABELS)).toBeGreaterThanOrEqual(15)
    expect(different(PEOPLE_VALUES.none)).toBeGreaterThanOrEqual(50)
    expect(different(PEOPLE_VALUES.unnamed)).toBeGreaterThanOrEqual(20)
    expect(different(PEOPLE_VALUES.placeholder)).toBeGreaterThanOrEqual(30)
    expect(different(AI_VALUES.described)).toBeGreaterThanOrEqual(60)
    expect(different(AI_VALUES.none)).toBeGreaterThanOrEqual(40)
    expect(Object.keys(TRADITIONS).length).toBeGreaterThanOrEqual(12)
  })

  it('share no wording between the two parts that occurs once', () => {
    const wordings = (split: 'tune' | 'report') =>
      new Set(generateHeaders(1, 600, split).map(({parts}) => parts['people label']))
    const tuned = wordings('tune')
    const shared = [...wordings('report')].filter((label) => label !== undefined && tuned.has(label))
    expect(shared).toEqual(['(free sentence)'])
  })

  it('hold every name that the label lists, and never their author among them', () => {
    for (const {label, text} of generateHeaders(5, 400)) {
      for (const name of label.people) {
        expect(text).toContain(name)
        expect(AUTHORS).not.toContain(name)
      }
    }
  })

  it('give a place to each statement, and none to what is missing', () => {
    for (const {label} of generateHeaders(6, 400)) {
      expect(label.where.collaborators === null).toBe(label.collaborators === 'missing')
      expect(label.where.ai === null).toBe(label.ai === 'missing')
    }
  })
})

describe('the fate of each part', () => {
  it('tells which label and which dress lost, the worst first', () => {
    const [first, second] = generateHeaders(1, 2)
    const report = {facts: null} as never
    const fared = faredOf([
      {
        label: {...first!.label, collaborators: 'none'},
        parts: {'people label': 'Partner', dress: 'list'},
        report,
      },
      {label: {...second!.label, collaborators: 'named'}, parts: {'people label': 'Partner'}, report},
    ])
    expect(fared).toEqual([
      {
        part: 'people label',
        wording: 'Partner',
        share: {right: 0, of: 2},
        instead: [
          ['none as undefined', 1],
          ['named as undefined', 1],
        ],
      },
      {part: 'dress', wording: 'list', share: {right: 0, of: 1}, instead: [['none as undefined', 1]]},
    ])
  })
})
