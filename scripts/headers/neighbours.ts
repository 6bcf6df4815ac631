/** Text that stands beside a statement and is none. `code` ones go to a fence. */
export const NEIGHBOURS = {
  policy: [
    'Collaboration policy: you may discuss the problems with up to three classmates, but you must write up your own solutions and list the names of everyone you worked with.',
    'Students may use AI assistants such as ChatGPT to understand the material. Any use must be disclosed at the top of the submission. Undisclosed use is a violation of academic integrity.',
    'You are encouraged to work in groups. Each student must hand in their own write-up and acknowledge all sources, people and AI tools used.',
    'Submissions that do not list collaborators will lose two points. If you worked alone, write "none".',
  ],
  comment: [
    '<!-- List your collaborators above, e.g. "Collaborators: Jane Roe (problem 2)". Say which AI you used and how. -->',
    '<!-- TODO students: fill in names and AI use before you submit -->',
  ],
  example: [
    '> Example of a good note: "I used ChatGPT to debug question 2; I worked with Jordan Roe."',
    '> For example: AI assistants: Claude, to explain the error in part (b).',
  ],
  problems: [
    'Two partners divide a cake. The first collaborator cuts, and the second one chooses. Show that nobody envies the other.',
    'Large language models such as ChatGPT are trained to predict the next token. Explain why their answers can be wrong although they sound sure.',
    'Claude Shannon defined entropy in 1948. Compute the entropy of a fair coin.',
    'A group of five students works with a gene called AI-4. Describe the experiment.',
  ],
  code: [
    'client = OpenAI()\nreply = client.chat(model="gpt-4o", prompt="Who did you work with?")',
    'collaborators = ["alice", "bob"]\nfor name in collaborators:\n    print("worked with", name)',
  ],
  references: [
    'Vaswelle, A. and Petrosky, L. (2017). Attention to detail. Journal of Made-up Results 4, 11-29.',
    'OpenBrain (2023). A technical report on chat models. https://example.org/report',
  ],
} as const

export type Neighbour = keyof typeof NEIGHBOURS

/** Answers that say nothing of people or AI. */
export const ANSWERS = [
  'We show the claim by induction on n. For n = 1 both sides are equal.',
  'The running time is T(n) = 2T(n/2) + O(n), so by the master theorem it is O(n log n).',
  'The sample mean is 4.2 with a standard error of 0.3, so the interval covers 4.',
  'The narrator of the second chapter cannot be trusted, because she reports a letter that she never opened.',
  'Titration with 0.1 M sodium hydroxide gave an end point at 23.4 mL.',
] as const

export const TITLES = [
  'Problem Set 4',
  'Homework 2: Recursion',
  'HW 7',
  'Lab Report 3',
  'Assignment 5 - Sorting',
  'Essay 1: Reliable Narrators',
  'Project Milestone 2',
] as const
