import {defineClassRule} from '../../src/rule.ts'

export default defineClassRule({
  id: 'submission-missing',
  summary: 'A student of the roster has no submission in the export.',
  severity: 'warning',
  why: 'A submission that is not in the export was not checked. The student may have an extension, a partner who handed in for both, or another name in the system.',
  fix: 'Please look whether the export is whole, and whether somebody handed in for them.',
  examples: [
    {
      name: 'one of two',
      roster: ['Ada Byrne', 'Ben Okafor'],
      submissions: [{student: 'Ada Byrne', header: 'Collaborators: none\n\nAI: none'}],
      says: ['Ben Okafor has no submission here.'],
    },
    {
      name: 'both',
      roster: ['Ada Byrne', 'Ben Okafor'],
      submissions: [
        {student: 'Ada Byrne', header: 'Collaborators: none\n\nAI: none'},
        {student: 'Okafor, Ben', header: 'Collaborators: none\n\nAI: none'},
      ],
      says: [],
    },
  ],
  check({people, withoutSubmission}, report) {
    for (const key of withoutSubmission) {
      report({
        submission: null,
        person: key,
        message: `${people.get(key)?.name ?? key} has no submission here.`,
        advice: 'Please look: there may be an extension, a partner who handed in for both, or another name.',
        at: null,
      })
    }
  },
})
