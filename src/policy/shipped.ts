// Written by scripts/generate.ts (npm run generate); do not edit.
import type {Policy} from './model.ts'

/** The policy of a run that names none. */
export const defaultPolicy: Policy = {
  "id": "mit-6.7960",
  "course": "MIT 6.7960 Deep Learning",
  "fields": {
    "collaborators": {
      "kind": "people",
      "required": "always",
      "at": "top",
      "none": "any",
      "needs": [
        "name"
      ],
      "exempt": [
        "TA",
        "instructor"
      ],
      "labels": [],
      "severity": {
        "missing": "error",
        "placeholder": "error",
        "misplaced": "warning"
      }
    },
    "ai": {
      "kind": "ai",
      "required": "always",
      "at": "top",
      "none": "any",
      "needs": [
        "tool",
        "purpose"
      ],
      "exempt": [],
      "labels": [],
      "minSentences": 1,
      "severity": {
        "missing": "error",
        "placeholder": "error",
        "incomplete": "error",
        "misplaced": "warning"
      }
    }
  },
  "forbidden": {
    "verify-answer": "warning",
    "share-solution": "warning",
    "full-solution": "warning"
  },
  "tells": "info",
  "rules": {},
  "hints": {},
  "files": [],
  "notLinted": []
}
