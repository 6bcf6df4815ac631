"""Classroom 50 autograder: one test a group of statements in the header.

Place it at CLASSROOM/autograders/ASSIGNMENT/autograder.py. The runner starts it in the student's checkout.
"""

import datetime
import json
import os
import shlex
import subprocess
from pathlib import Path

POINTS = 1  # of each test; 0 for a check without points
COMMAND = """npx --yes headnote@0.1.0 --policy mit-6.7960 ."""

HERE = Path(__file__).parent
REPORT = HERE / "headnote.json"


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
    words = [str(HERE / word) if (HERE / word).is_file() else word for word in shlex.split(COMMAND)]
    words += ["--no-error-on-unmatched-pattern", "-f", f"gradescope={REPORT}"]
    try:
        subprocess.run(words, check=False, timeout=300)
        return json.loads(REPORT.read_text(encoding="utf-8"))["tests"]
    except (OSError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
        return [{"name": "Header check", "status": "failed", "output": f"The check could not run: {error}"}]


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
