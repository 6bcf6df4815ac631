/** A policy file to start from: every line can be kept, changed or deleted. */
export const policyTemplate = `# yaml-language-server: $schema=node_modules/headnote/dist/policy.schema.json
# What your course asks of the header of a submission. Change what differs, delete what you do not ask, then read it
# back in plain sentences:  headnote policies show ./headnote.yaml
headnote: 1
id: my-course
course: My course
# Shown under every report, in your own words:
# url: https://example.edu/my-course/rules
# assurance: Nothing that you disclose here costs you a mark.

# To start from a course that comes with headnote (headnote policies lists them), name it and write below only what
# differs:
# extends: mit-6.7960

fields:
  collaborators:
    kind: people
    # always: silence is a finding. when-used: silence means that there was nobody. never: welcome, not asked.
    required: always
    # top, end, problem (at each problem), anywhere, form (not in the file), or file:README* (in a file of that name,
    # beside the work; lint whole folders then: headnote --unit folder FOLDER)
    at: top
    # Also: id, nature (how they helped), given (whom you helped).
    needs: [name]
    # Who need not be listed:
    exempt: [TA, instructor]
    # The course's own words for the label:
    # labels: [Study group]
    # Each member of a group states it:
    # per: member
    # At most so many people, the author not counted:
    # max: 2
    # Fixed words where there was nobody:
    # none: {phrase: I worked alone on this.}

  ai:
    kind: ai
    required: always
    at: top
    # Also: model, extent, where, prompts, transcript, date, verification, link. headnote checks tool and purpose.
    needs: [tool, purpose]
    # Uses that need no mention:
    # exempt: [spelling, grammar, translation]
    # Where AI is ruled out, all of it or all but some tools (never more than a warning, for a person to judge):
    # use: {default: forbidden, except: [CS50 Duck]}
    # minSentences: 2

  # sources: {kind: sources, required: when-used}
  # pledge: {kind: pledge, text: I have followed the rules of the course.}
  # time: {kind: time}
  # name: {kind: identity}
  # anonymous: {kind: identity, absent: true}
  # questions: {kind: questions, at: end, ask: [Did you receive any help?, Did you give any help?]}

# Help that is ruled out, whoever gives it; read in the student's own words only.
# forbidden: {verify-answer: warning, full-solution: warning, share-solution: warning}

# Asked as well, and not for headnote to check; told under every report.
# notLinted: [Cite the figures of others.]

# How grave a finding is, by rule (headnote rules lists them): off, info, warning or error.
# rules: {ai-misplaced: info}

# A sentence of your own behind the advice of a rule.
# hints: {ai-missing: "See the first page of the syllabus."}

# Source files that are submissions, besides documents.
# files: ['*.py']

# What single assignments ask otherwise, field by field; chosen by the folder of that name, or by --assignment.
# assignments:
#   project: {fields: {ai: {required: when-used}}}
`
