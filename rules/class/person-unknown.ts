import {defineClassRule} from '../../src/rule.ts'

export default defineClassRule({
  id: 'person-unknown',
  summary: 'A name in a statement is not on the roster.',
  severity: 'warning',
  why: 'Credit reaches nobody when the name cannot be placed. Often it is a friend from another course, a short form or a slip of the pen.',
  fix: 'Look at the name offered as the nearest, or ask the student whom they mean.',
  examples: [
    {
      name: 'somebody from outside',
      roster: ['Ada Byrne', 'Ben Okafor'],
      submissions: [
        {student: 'Ada Byrne', header: 'Collaborators: Noor Haddad\n\nAI: none'},
        {student: 'Ben Okafor', header: 'Collaborators: none\n\nAI: none'},
      ],
      says: ['"Noor Haddad" is not on the roster.'],
    },
    {
      name: 'a name close to one on the roster',
      roster: ['Ada Byrne', 'Erik Pedersen'],
      submissions: [{student: 'Ada Byrne', header: 'Collaborators: Erik Petersen\n\nAI: none'}],
      says: ['"Erik Petersen" is not on the roster. The nearest is Erik Pedersen.'],
    },
    {
      name: 'a name that two students bear',
      roster: ['Ada Byrne', 'Wei Zhang', 'Wei Zhang'],
      submissions: [{student: 'Ada Byrne', header: 'Collaborators: Wei Zhang\n\nAI: none'}],
      says: ['"Wei Zhang" may be more than one person of the roster: Wei Zhang, Wei Zhang.'],
    },
    {
      name: 'a short form, and an initial',
      roster: ['Ada Byrne', 'Robert Smith', 'Lin Mei'],
      submissions: [{student: 'Ada Byrne', header: 'Collaborators: Bob Smith, L. Mei\n\nAI: none'}],
      says: [],
    },
  ],
  check({edges, people}, report) {
    if (![...people.values()].some(({listed}) => listed)) return
    for (const {submission, rawName, kind, person, candidates, evidence} of edges) {
      // Who handed in is of the class, whatever the roster says.
      if (person !== null) continue
      const names = candidates.map((key) => people.get(key)?.name ?? key).join(', ')
      const message =
        kind === 'ambiguous'
          ? `"${rawName}" may be more than one person of the roster: ${names}.`
          : `"${rawName}" is not on the roster.${names ? ` The nearest is ${names}.` : ''}`
      const advice =
        kind === 'ambiguous'
          ? 'Please look; a login or a second name beside it would tell.'
          : 'Please look: it may be a friend from outside the course, a short form or a slip of the pen.'
      report({submission, person: null, message, advice, at: evidence})
    }
  },
})
