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

POINTS = 0  # of each test; 0 for a check without points
COMMAND = "npx --yes headnote@0.1.0 --policy mit-6.7960 ."
POLICY = ""  # for --policy -

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
