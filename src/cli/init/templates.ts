import {companionNames} from '../../node/companions.ts'
import {documents} from '../../node/files.ts'

/** A file that `headnote init` writes. */
export interface TemplateFile {
  path: string
  text: string
  executable?: boolean
}

/** What a template needs to know. */
export interface TemplateValues {
  version: string
  /** What npm installs: a name with its version, or the address of a tarball or git repository. */
  source: string
  /** Files, folders or globs. */
  list: string[]
  /** The same, each quoted for a shell. */
  paths: string
  /** Id of a shipped policy, for what is to ask no file. */
  policy: string
  /** The text of a policy file in its place. */
  policyText: string | undefined
  /** Points of a test. */
  points: number
  /** The policy that was asked for, an id or a file as seen from the files written; undefined: headnote.yaml decides. */
  asked: string | undefined
}

/** One place to run headnote from: what it is, its files, what is left to do by hand. */
export interface Template {
  about: string
  next: string[]
  files(values: TemplateValues): TemplateFile[]
}

/**
 * A word as a POSIX shell reads it back.
 *
 * @param word any text
 * @returns the same, quoted where it must be
 */
export function shellWord(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** The command that the files run, with the policy that was asked for. */
const headnote = ({source, asked}: TemplateValues) =>
  `npx --yes ${shellWord(source)}${asked === undefined ? '' : ` --policy ${shellWord(asked)}`}`

/** How both workflows begin: a token that may read only, and no credentials left for the steps. */
const workflow = `\
name: headnote

on: [push, pull_request]

permissions:
  contents: read

jobs:
  header:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
`

const github = (values: TemplateValues) => `\
${workflow}      - uses: actions/setup-node@v4
        with:
          node-version: 24
      # Annotations beside the lines, and a summary. In a public repository neither holds a name or a quote.
      - run: |
          ${headnote(values)} ${values.paths} -f github
`

const action = ({version, list, asked}: TemplateValues) => `\
${workflow}      # Put the owner of the copy of headnote that you trust here; a commit's hash is safer than a tag.
      - uses: OWNER/headnote@v${version}
        with:
          paths: ${JSON.stringify(list.join('\n'))}
${asked === undefined ? '' : `          policy: ${JSON.stringify(asked)}\n`}`

const gitlab = (values: TemplateValues) => `\
headnote:
  image: node:24-slim
  script:
    - |
      ${headnote(values)} ${values.paths} -f pretty -f gitlab=gl-code-quality-report.json -f junit=headnote.xml
  artifacts:
    when: always
    # The reports quote students; only members of the project may read them.
    access: developer
    paths: [gl-code-quality-report.json, headnote.xml]
    reports:
      codequality: gl-code-quality-report.json
      junit: headnote.xml
`

const preCommit = ({source, asked}: TemplateValues) => `\
repos:
  - repo: local
    hooks:
      - id: headnote
        name: headnote
        entry: headnote
${asked === undefined ? '' : `        args: ${JSON.stringify(['--policy', asked])}\n`}        language: node
        additional_dependencies: ['${source.replaceAll("'", "''")}']
        files: (?i)\\.(${[...documents].join('|')})$
        # What stands beside the work; take README out where the work is in it.
        exclude: (?i)(^|/)${companionNames}$
        require_serial: true
`

const prePush = (values: TemplateValues) => `\
#!/bin/sh
# Run by git before a push: judges the commits that are pushed, whatever the working tree holds by now.
# To push all the same: git push --no-verify
# git tells hooks where the repository is; the copy beside it must find its own way there.
unset $(git rev-parse --local-env-vars)
while read -r _ local _ remote; do
  # A deleted branch has nothing to judge; a new one has no commit on the other side to compare with.
  git cat-file -e "$local^{commit}" 2>/dev/null || continue
  set -- ${values.paths}
  if git cat-file -e "$remote^{commit}" 2>/dev/null; then set -- --changed="$remote" "$@"; fi
  copy=$(mktemp -d) || exit
  trap 'git worktree remove --force "$copy"' EXIT
  trap 'exit 130' INT TERM
  git -c core.hooksPath=/dev/null worktree add --quiet --detach "$copy" "$local" || exit
  (cd "$copy" && ${headnote(values)} --no-error-on-unmatched-pattern "$@") </dev/null || exit
  git worktree remove --force "$copy" || exit
  trap - EXIT
done
`

const make = (values: TemplateValues) => `\
.PHONY: check
check:
	${headnote(values)} ${values.paths}
`

/** A student's checkout has no file of the course, so the policy comes along, on stdin. */
const closed = ({source, paths, policy, policyText}: TemplateValues) =>
  `npx --yes ${shellWord(source)} --policy ${policyText === undefined ? shellWord(policy) : '-'} ${paths}`

const classroomTests = (values: TemplateValues) =>
  `${JSON.stringify(
    [
      {
        name: 'Header: collaborators and AI use',
        type: 'run',
        run: `${values.policyText === undefined ? '' : `printf %s ${shellWord(values.policyText)} | `}${closed(values)}`,
        timeout: 120,
        points: values.points,
      },
    ],
    null,
    2,
  )}\n`

const classroomAutograder = (values: TemplateValues) => `\
"""Classroom 50 autograder: one test a group of statements in the header.

Place it at CLASSROOM/autograders/ASSIGNMENT/autograder.py. The runner starts it in the student's checkout.
"""

import datetime
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

POINTS = ${values.points}  # of each test; 0 for a check without points
COMMAND = ${JSON.stringify(closed(values))}
POLICY = ${JSON.stringify(values.policyText ?? '')}  # for --policy -

REPORT = Path(__file__).parent / "headnote.json"


def submitted_at():
    """The committer's date of the graded commit, which a new run does not change."""
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False)
    seconds = done.stdout.strip()
    moment = datetime.datetime.now(datetime.timezone.utc)
    if done.returncode == 0 and seconds.isdigit():
        moment = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def judged():
    """The tests of headnote's report; a run that failed is one test that failed."""
    REPORT.unlink(missing_ok=True)
    words = shlex.split(COMMAND) + ["--no-error-on-unmatched-pattern", "-f", f"gradescope={REPORT}"]
    try:
        done = subprocess.run(
            words, check=False, timeout=300, input=POLICY.encode(), stderr=subprocess.PIPE
        )
        said = done.stderr.decode(errors="replace").strip()
        print(said, file=sys.stderr)
        if not REPORT.is_file():
            return could_not(said or f"it ended with {done.returncode}")
        return json.loads(REPORT.read_text(encoding="utf-8"))["tests"]
    except (OSError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
        return could_not(str(error))


def could_not(reason):
    """The test that stands for a check that could not run."""
    return [{"name": "Header check", "status": "failed", "output": f"The check could not run: {reason[-2000:]}"}]


tests = []
for test in judged():
    passed = test["status"] == "passed"
    tests.append(
        {
            "test-name": test["name"],
            "passed": passed,
            "score": POINTS if passed else 0,
            "max-score": POINTS,
            "output": test["output"],
        }
    )

result = {
    "schema": "classroom50/result/v1",
    "classroom": os.environ["CLASSROOM"],
    "assignment": os.environ["ASSIGNMENT"],
    "submission": os.environ["SUBMISSION_TAG"],
    "commit": os.environ["COMMIT_URL"],
    "release": os.environ["RELEASE_URL"],
    "review": os.environ.get("REVIEW_URL") or os.environ["COMMIT_URL"],
    "datetime": submitted_at(),
    "score": sum(test["score"] for test in tests),
    "max-score": sum(test["max-score"] for test in tests),
    "tests": tests,
}
Path("result.json").write_text(json.dumps(result, indent=2), encoding="utf-8")
`

/** The places to run headnote from, by the name that `headnote init` is given. */
export const templates: Record<string, Template> = {
  github: {
    about: 'a GitHub workflow: annotations and a summary on every push and pull request',
    next: ['Commit the workflow. Students see its findings beside their lines.'],
    files: (values) => [{path: '.github/workflows/headnote.yml', text: github(values)}],
  },
  action: {
    about: 'a GitHub workflow with the action: the same, with nothing to install',
    next: ['Put the owner in place of OWNER, and commit the workflow.'],
    files: (values) => [{path: '.github/workflows/headnote.yml', text: action(values)}],
  },
  gitlab: {
    about: 'a GitLab CI job: code quality and test reports in merge requests',
    next: ['Commit the file, or include it from the .gitlab-ci.yml that is there.'],
    files: (values) => [{path: '.gitlab-ci.yml', text: gitlab(values)}],
  },
  'pre-commit': {
    about: 'a hook for the pre-commit program: judges staged files before each commit',
    next: ['Each student runs once: pre-commit install'],
    files: (values) => [{path: '.pre-commit-config.yaml', text: preCommit(values)}],
  },
  'pre-push': {
    about: 'a plain git hook: judges the commits that a push would add',
    next: ['Each student runs once: git config core.hooksPath .githooks'],
    files: (values) => [{path: '.githooks/pre-push', text: prePush(values), executable: true}],
  },
  make: {
    about: 'a Makefile: make check',
    next: ['Students run: make check'],
    files: (values) => [{path: 'Makefile', text: make(values)}],
  },
  classroom50: {
    about: 'Classroom 50: a declarative test, and an autograder.py with a test a statement; use one of them',
    next: [
      'Either: gh teacher assignment add ... --tests classroom50/tests.json',
      'Or: put autograder.py at CLASSROOM/autograders/ASSIGNMENT/autograder.py',
    ],
    files: (values) => [
      {path: 'classroom50/tests.json', text: classroomTests(values)},
      {path: 'classroom50/autograder.py', text: classroomAutograder(values)},
    ],
  },
}
