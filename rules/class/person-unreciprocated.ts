import {defineClassRule} from '../../src/rule.ts'

/** Below this a match is a guess, and nothing is held against anybody on a guess. */
const CERTAIN = 0.85

export default defineClassRule({
  id: 'person-unreciprocated',
  summary: 'One student lists another, who does not list them.',
  severity: 'warning',
  why: 'Both sides of work done together are asked to say so. There are innocent reasons: help may have gone one way only, or one of them credits a single answer.',
  fix: 'Please look at both statements, and ask before concluding anything.',
  examples: [
    {
      name: 'the other says none',
      roster: ['Ada Byrne', 'Ben Okafor'],
      submissions: [
        {student: 'Ada Byrne', header: 'Collaborators: Ben Okafor\n\nAI: none'},
        {student: 'Ben Okafor', header: 'Collaborators: none\n\nAI: none'},
      ],
      says: ['Ada Byrne lists Ben Okafor; Ben Okafor states: "Collaborators: none".'],
    },
    {
      name: 'each lists the other, one by a short form',
      roster: ['Ada Byrne', 'Robert Smith'],
      submissions: [
        {student: 'Ada Byrne', header: 'Collaborators: Bob Smith\n\nAI: none'},
        {student: 'Robert Smith', header: 'Collaborators: A. Byrne\n\nAI: none'},
      ],
      says: [],
    },
    {
      name: 'the other did not hand in',
      roster: ['Ada Byrne', 'Ben Okafor'],
      submissions: [{student: 'Ada Byrne', header: 'Collaborators: Ben Okafor\n\nAI: none'}],
      says: [],
    },
    {
      name: 'the other names somebody who cannot be placed',
      roster: ['Ada Byrne', 'Ben Okafor'],
      submissions: [
        {student: 'Ada Byrne', header: 'Collaborators: Ben Okafor\n\nAI: none'},
        {student: 'Ben Okafor', header: 'Collaborators: Adelheid from the dorm\n\nAI: none'},
      ],
      says: [],
    },
  ],
  check({edges, people, submissions}, report) {
    const name = (key: string) => people.get(key)?.name ?? key
    // Of two submissions of one person the first speaks.
    const handed = new Map(
      submissions.toReversed().flatMap((submission) => submission.owners.map((key) => [key, submission])),
    )
    for (const {submission, from, person, score, reciprocal, evidence} of edges) {
      if (person === null || reciprocal !== false || score < CERTAIN) continue
      const theirs = handed.get(person)
      const said = theirs?.facts?.collaborators.evidence[0]?.quote
      report({
        submission,
        person: null,
        message: `${from.map(name).join(', ')} lists ${name(person)}; ${name(person)} ${
          said === undefined ? 'states nothing about collaborators' : `states: "${said}"`
        }.`,
        advice:
          'Please look: help may have gone one way only, or be credited in a single answer; this is evidence of nothing.',
        at: evidence,
      })
    }
  },
})
