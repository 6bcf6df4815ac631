// Written by scripts/generate.ts (npm run generate); do not edit.
import type {Policy} from './model.ts'

/** The other policies that come with headnote, by id; loaded when one is asked for. */
export const courses: Record<string, Policy> = {
  "berkeley-ay128-f25": {
    "id": "berkeley-ay128-f25",
    "course": "Berkeley Ay128/256 (F25)",
    "fields": {
      "ai": {
        "kind": "ai",
        "required": "always",
        "at": "end",
        "none": "any",
        "needs": [
          "tool",
          "purpose",
          "where",
          "extent"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://ucb-datalab.github.io/pages/ai_policy.html, fall 2025; excerpt read 2026-11-23"
  },
  "berkeley-cs170": {
    "id": "berkeley-cs170",
    "course": "Berkeley CS 170",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "always",
        "at": "top",
        "none": {
          "phrase": "none"
        },
        "needs": [
          "name",
          "id"
        ],
        "exempt": [],
        "labels": [
          "study group"
        ],
        "max": 4
      },
      "sources": {
        "kind": "sources",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "link"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {
      "copy-text": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "homework handout and https://cs170.org/policies; read 2026-11-23"
  },
  "berkeley-cs189": {
    "id": "berkeley-cs189",
    "course": "Berkeley CS 189",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [
          "name",
          "given"
        ],
        "exempt": [],
        "labels": []
      },
      "pledge": {
        "kind": "pledge",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [
          "signature"
        ],
        "exempt": [],
        "labels": [],
        "text": "I certify that all solutions are entirely in my own words and that I have not looked at another student's solutions. I have given credit to all external sources I consulted."
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "homework handouts of CS 189; read 2026-11-23"
  },
  "brown-cs1230": {
    "id": "brown-cs1230",
    "course": "Brown CS 1230",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "problem",
        "none": "any",
        "needs": [
          "id"
        ],
        "exempt": [],
        "labels": []
      },
      "readme": {
        "kind": "people",
        "required": "when-used",
        "at": "file:README*",
        "none": "any",
        "needs": [
          "id"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {
      "keep-notes": "info",
      "online-solutions": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://cs1230.graphics/docs/collaboration-policy; excerpt read 2026-11-23"
  },
  "cmu-10301": {
    "id": "cmu-10301",
    "course": "CMU 10-301/601, 10-708",
    "fields": {
      "collaboration": {
        "kind": "questions",
        "required": "always",
        "at": "end",
        "none": "any",
        "needs": [
          "name",
          "nature",
          "given"
        ],
        "exempt": [],
        "labels": [],
        "ask": [
          "Did you receive any help whatsoever from anyone in solving this assignment?",
          "Did you give any help whatsoever to anyone in solving this assignment?",
          "Did you find or come across code that implements any part of this assignment?"
        ],
        "severity": "error"
      }
    },
    "forbidden": {
      "keep-notes": "info"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "collaboration policy of https://www.cs.cmu.edu/~mgormley/courses/10601, and its forms; read 2026-11-23"
  },
  "cmu-11775": {
    "id": "cmu-11775",
    "course": "CMU 11-775",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": [],
        "severity": "error"
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://11775website.github.io/homework.html; excerpt read 2026-11-23"
  },
  "cmu-15211": {
    "id": "cmu-15211",
    "course": "CMU 15-211",
    "fields": {
      "acknowledgements": {
        "kind": "people",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [
          "name",
          "nature",
          "given"
        ],
        "exempt": [],
        "labels": [
          "Acknowledgements"
        ]
      },
      "sources": {
        "kind": "sources",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "link"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://www.cs.cmu.edu/~211/policy/cheating.html; excerpt read 2026-11-23"
  },
  "cs50": {
    "id": "cs50",
    "course": "Harvard CS50",
    "fields": {
      "citations": {
        "kind": "sources",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "name",
          "link"
        ],
        "exempt": [],
        "labels": []
      },
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [],
        "exempt": [],
        "labels": [],
        "use": {
          "default": "forbidden",
          "except": [
            "CS50 Duck",
            "cs50.ai",
            "ddb"
          ]
        }
      }
    },
    "forbidden": {
      "share-solution": "warning",
      "generate-code": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://cs50.harvard.edu/x/2023/honesty; excerpt read 2026-11-23"
  },
  "elte-ppk": {
    "id": "elte-ppk",
    "course": "ELTE PPK (Budapest)",
    "fields": {
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "tool",
          "model",
          "purpose",
          "extent",
          "verification"
        ],
        "exempt": [],
        "labels": [],
        "severity": "error"
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://ppk.elte.hu/en/ai/provisions-for-students; excerpt read 2026-11-23"
  },
  "gatech-cs1301": {
    "id": "gatech-cs1301",
    "course": "Georgia Tech CS 1301",
    "fields": {
      "collaboration": {
        "kind": "people",
        "required": "always",
        "at": "top",
        "none": {
          "phrase": "I worked on this assignment alone, using only this semester's course materials."
        },
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "student copies of CS 1301 file headers; read 2026-11-23"
  },
  "gatech-cs6035": {
    "id": "gatech-cs6035",
    "course": "Georgia Tech OMSCS CS 6035",
    "fields": {
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [],
        "exempt": [],
        "labels": [],
        "use": {
          "default": "forbidden"
        },
        "severity": "error"
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://cs6035.omscs.gatech.edu/AcademicHonesty; excerpt read 2026-11-23"
  },
  "lse-ds105-w26": {
    "id": "lse-ds105-w26",
    "course": "LSE DS105W (2025-26)",
    "fields": {
      "ai": {
        "kind": "ai",
        "required": "never",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "transcript"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://lse-dsi.github.io/DS105/2025-2026/winter-term/generative-ai.html; excerpt read 2026-11-23",
    "assurance": "No mark is lost for using AI, nor for leaving out the chat log."
  },
  "mit-18.06-s23": {
    "id": "mit-18.06-s23",
    "course": "MIT 18.06 Linear Algebra (S23)",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": []
      },
      "sources": {
        "kind": "sources",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "link"
        ],
        "exempt": [
          "textbook"
        ],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://github.com/mitmath/1806, spring 2023; read 2026-11-23"
  },
  "mit-18.217-f19": {
    "id": "mit-18.217-f19",
    "course": "MIT 18.217 Graph Theory and Additive Combinatorics (F19)",
    "fields": {
      "sources": {
        "kind": "sources",
        "required": "always",
        "at": "problem",
        "none": {
          "phrase": "sources consulted: none"
        },
        "needs": [
          "name",
          "link"
        ],
        "exempt": [],
        "labels": [],
        "severity": "error"
      }
    },
    "forbidden": {
      "online-solutions": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "course README, MIT OpenCourseWare 18.217, fall 2019; read 2026-11-23"
  },
  "mit-6.042-s18": {
    "id": "mit-6.042-s18",
    "course": "MIT 6.042 Mathematics for CS (S18)",
    "fields": {
      "time": {
        "kind": "time",
        "required": "always",
        "at": "problem",
        "none": "any",
        "needs": [
          "hours"
        ],
        "exempt": [],
        "labels": []
      },
      "collaborators": {
        "kind": "people",
        "required": "always",
        "at": "problem",
        "none": "any",
        "needs": [
          "name",
          "given"
        ],
        "exempt": [],
        "labels": [],
        "severity": "error"
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://courses.csail.mit.edu/6.042/spring18/pset_instructions.shtml; excerpt read 2026-11-23"
  },
  "mit-algstat-f25": {
    "id": "mit-algstat-f25",
    "course": "MIT Algorithmic Statistics (F25)",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [
          "TA",
          "instructor"
        ],
        "labels": []
      },
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "tool",
          "purpose"
        ],
        "exempt": [],
        "labels": [],
        "minSentences": 1
      }
    },
    "forbidden": {
      "verify-answer": "warning",
      "share-solution": "warning",
      "full-solution": "warning",
      "keep-notes": "info"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [
      "each chat opens with an instruction to follow the course policy",
      "no notes or photographs leave a discussion",
      "AI chats are closed while writing up"
    ],
    "source": "course README, public repository, fall 2025; read 2026-11-23"
  },
  "mizzou-cs3330-s26": {
    "id": "mizzou-cs3330-s26",
    "course": "CS 3330 HW4 (Spring 2026; institution not confirmed)",
    "fields": {
      "ai": {
        "kind": "ai",
        "required": "always",
        "at": "file:*disclosure*",
        "none": {
          "phrase": "I did not use any AI tools for this assignment."
        },
        "needs": [
          "tool",
          "prompts",
          "extent",
          "verification"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "copy of a homework handout, CS 3330 HW4, spring 2026; read at second hand 2026-11-23"
  },
  "princeton-cos217-f25": {
    "id": "princeton-cos217-f25",
    "course": "Princeton COS 217 (F25)",
    "fields": {
      "people": {
        "kind": "people",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "name",
          "nature"
        ],
        "exempt": [],
        "labels": []
      },
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "tool",
          "prompts"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://www.cs.princeton.edu/courses/archive/fall25/cos217/policies.php; excerpt read 2026-11-23"
  },
  "princeton-cos226-s26": {
    "id": "princeton-cos226-s26",
    "course": "Princeton COS 226 (S26)",
    "fields": {
      "acknowledgments": {
        "kind": "people",
        "required": "always",
        "at": "file:acknowledgments.txt",
        "none": "any",
        "needs": [
          "name",
          "nature"
        ],
        "exempt": [],
        "labels": []
      },
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "file:acknowledgments.txt",
        "none": "any",
        "needs": [
          "tool"
        ],
        "exempt": [],
        "labels": []
      },
      "pledge": {
        "kind": "pledge",
        "required": "always",
        "at": "file:acknowledgments.txt",
        "none": "any",
        "needs": [],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://www.cs.princeton.edu/courses/archive/spring26/cos226/policies.php; excerpt read 2026-11-23",
    "assurance": "The course promises no penalty for disclosing, however heavy the use."
  },
  "purdue-cs381-f17": {
    "id": "purdue-cs381-f17",
    "course": "Purdue CS 381 (F17)",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "always",
        "at": "problem",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": [],
        "severity": "error"
      },
      "sources": {
        "kind": "sources",
        "required": "always",
        "at": "problem",
        "none": "any",
        "needs": [
          "link"
        ],
        "exempt": [],
        "labels": [],
        "severity": "error"
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [
      "solutions are in your own words",
      "you may be asked to explain your answers"
    ],
    "source": "https://www.cs.purdue.edu/homes/seh/381webFall17/AcademicHonesty.htm; excerpt read 2026-11-23"
  },
  "rpi-itws2110-f26": {
    "id": "rpi-itws2110-f26",
    "course": "RPI ITWS 2110 (F26)",
    "fields": {
      "ai": {
        "kind": "ai",
        "required": "always",
        "at": "file:**/WRITEUP.md",
        "none": "any",
        "needs": [
          "tool",
          "purpose",
          "extent"
        ],
        "exempt": [],
        "labels": [
          "AI Use Statement"
        ],
        "minSentences": 1,
        "severity": "error"
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "RPI-WS-fall-2026/itws2110-course, homework/hw1, fall 2026; read 2026-11-23"
  },
  "stanford-cs106b": {
    "id": "stanford-cs106b",
    "course": "Stanford CS106B",
    "fields": {
      "citations": {
        "kind": "sources",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "name",
          "nature"
        ],
        "exempt": [],
        "labels": []
      },
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "tool"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {
      "generate-code": "warning",
      "online-solutions": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://web.stanford.edu/class/archive/cs/cs106b/cs106b.1258/citation; excerpt read 2026-11-23"
  },
  "stanford-cs161-w26": {
    "id": "stanford-cs161-w26",
    "course": "Stanford CS161 (2025-26)",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": []
      },
      "ai": {
        "kind": "ai",
        "required": "never",
        "at": "top",
        "none": "any",
        "needs": [],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {
      "share-solution": "warning",
      "outside-class": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://github.com/cs161-stanford/cs161-stanford.github.io policies.md, 2025-26; read 2026-11-23",
    "groupSubmission": {
      "max": 3
    }
  },
  "stanford-cs224n": {
    "id": "stanford-cs224n",
    "course": "Stanford CS224n",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": [
          "study group"
        ]
      }
    },
    "forbidden": {
      "online-solutions": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "mirror of https://web.stanford.edu/class/cs224n; excerpt read 2026-11-23"
  },
  "stanford-cs229m-w21": {
    "id": "stanford-cs229m-w21",
    "course": "Stanford CS229M/STATS214 (W21 template)",
    "fields": {
      "identity": {
        "kind": "identity",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [
          "name",
          "id"
        ],
        "exempt": [],
        "labels": [
          "SUNet ID"
        ]
      },
      "collaborators": {
        "kind": "people",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": []
      },
      "pledge": {
        "kind": "pledge",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [],
        "exempt": [],
        "labels": [],
        "text": "By turning in this assignment, I agree by the Stanford honor code and declare that all of this is my own work."
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "CS229M/STATS214 homework template, winter 2021; read 2026-11-23"
  },
  "stanford-cs231n": {
    "id": "stanford-cs231n",
    "course": "Stanford CS231n / CS231A",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": [
          "study group"
        ]
      }
    },
    "forbidden": {
      "online-solutions": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "assignment README and https://stanford.edu/class/cs231a/grading.html; read 2026-11-23"
  },
  "ualberta-cmput312": {
    "id": "ualberta-cmput312",
    "course": "U. Alberta CMPUT 312",
    "fields": {
      "resources": {
        "kind": "sources",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [
          "name",
          "link"
        ],
        "exempt": [],
        "labels": [
          "Used Resources/Collaborators"
        ]
      },
      "pledge": {
        "kind": "pledge",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [],
        "exempt": [],
        "labels": [],
        "text": "I/we hereby certify that I/we have produced the following solution using only the resources listed above in accordance with the CMPUT 312 collaboration policy."
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "lab templates of CMPUT 312; read 2026-11-23"
  },
  "ucdavis-hw": {
    "id": "ucdavis-hw",
    "course": "UC Davis (data/software courses)",
    "fields": {
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": [],
        "max": 2
      }
    },
    "forbidden": {
      "copy-text": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "three public course repositories of UC Davis; read 2026-11-23"
  },
  "uiuc-cs374-f25": {
    "id": "uiuc-cs374-f25",
    "course": "UIUC CS 374 A (F25)",
    "fields": {
      "sources": {
        "kind": "sources",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "name",
          "link"
        ],
        "exempt": [
          "official course materials"
        ],
        "labels": []
      },
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "tool"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {
      "copy-text": "warning"
    },
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://courses.grainger.illinois.edu/CS374AL1/fa2025/integrity.html; excerpt read 2026-11-23",
    "groupSubmission": {
      "max": 3
    }
  },
  "unige-sciences": {
    "id": "unige-sciences",
    "course": "University of Geneva, Faculty of Science",
    "fields": {
      "ai": {
        "kind": "ai",
        "required": "always",
        "at": "anywhere",
        "none": "any",
        "needs": [
          "tool",
          "purpose",
          "where",
          "extent"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "https://www.unige.ch/sciences (templates for declaring the use of AI); excerpt read 2026-11-23"
  },
  "wordle-header": {
    "id": "wordle-header",
    "course": "intro Python course handing out a five-line file header (course not confirmed)",
    "fields": {
      "identity": {
        "kind": "identity",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [],
        "labels": []
      },
      "collaborators": {
        "kind": "people",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "name"
        ],
        "exempt": [
          "QUAD Center",
          "tutors",
          "section leader"
        ],
        "labels": []
      },
      "ai": {
        "kind": "ai",
        "required": "when-used",
        "at": "top",
        "none": "any",
        "needs": [
          "transcript"
        ],
        "exempt": [],
        "labels": [
          "GenAI Transcript"
        ]
      },
      "time": {
        "kind": "time",
        "required": "always",
        "at": "top",
        "none": "any",
        "needs": [
          "hours"
        ],
        "exempt": [],
        "labels": []
      }
    },
    "forbidden": {},
    "tells": "info",
    "rules": {},
    "hints": {},
    "files": [],
    "notLinted": [],
    "source": "student copies of the file header; read 2026-11-23"
  }
}
