import {defineClassRule} from '../../src/rule.ts'

export default defineClassRule({
  id: 'group-too-large',
  summary: 'More people worked together than the course allows.',
  severity: 'warning',
  why: 'Courses that bound the size of a group ask for it. Somebody thanked for one hint may stand in the same list.',
  fix: 'Please look who worked on the whole, and who is thanked for a part.',
  examples: [
    {
      name: 'three where two are allowed',
      roster: ['Ada Byrne', 'Ben Okafor', 'Lin Mei'],
      maxGroupSize: 2,
      submissions: [{student: 'Ada Byrne', header: 'Collaborators: Ben Okafor, Lin Mei\n\nAI: none'}],
      says: ['3 people are in this group with its author; the course allows 2.'],
    },
    {
      name: 'two where two are allowed',
      roster: ['Ada Byrne', 'Ben Okafor'],
      maxGroupSize: 2,
      submissions: [{student: 'Ada Byrne', header: 'Collaborators: Ben Okafor\n\nAI: none'}],
      says: [],
    },
    {
      name: 'no bound',
      roster: ['Ada Byrne', 'Ben Okafor', 'Lin Mei'],
      submissions: [{student: 'Ada Byrne', header: 'Collaborators: Ben Okafor, Lin Mei\n\nAI: none'}],
      says: [],
    },
  ],
  check({edges, submissions, maxGroupSize}, report) {
    if (maxGroupSize === null) return
    const listed = new Map(submissions.map(({id}): [string, typeof edges] => [id, []]))
    for (const edge of edges) listed.get(edge.submission)?.push(edge)
    for (const {id, owners} of submissions) {
      const lists = listed.get(id)!
      // One person written in two ways is one; a name that cannot be placed is somebody.
      const names = lists.map(({person, rawName}) => person ?? `\n${rawName.toLowerCase()}`)
      const size = new Set([...owners, ...names]).size
      if (size <= maxGroupSize) continue
      report({
        submission: id,
        person: null,
        message: `${size} people are in this group with its author; the course allows ${maxGroupSize}.`,
        advice: 'Please look: somebody thanked for one hint may stand in the same list.',
        at: lists[0]?.evidence ?? null,
      })
    }
  },
})
