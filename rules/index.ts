import type {Rule} from '../src/rule.ts'
import aiForbidden from './ai-forbidden.ts'
import aiHistory from './ai-history.ts'
import aiMisplaced from './ai-misplaced.ts'
import aiMissing from './ai-missing.ts'
import aiNoTool from './ai-no-tool.ts'
import aiNoUse from './ai-no-use.ts'
import aiPlaceholder from './ai-placeholder.ts'
import aiShort from './ai-short.ts'
import aiTrace from './ai-trace.ts'
import authorMissing from './author-missing.ts'
import authorPresent from './author-present.ts'
import collaboratorsMisplaced from './collaborators-misplaced.ts'
import collaboratorsMissing from './collaborators-missing.ts'
import collaboratorsPlaceholder from './collaborators-placeholder.ts'
import collaboratorsTooMany from './collaborators-too-many.ts'
import collaboratorsTool from './collaborators-tool.ts'
import collaboratorsUnnamed from './collaborators-unnamed.ts'
import fileUnreadable from './file-unreadable.ts'
import helpForbidden from './help-forbidden.ts'
import memberUnstated from './member-unstated.ts'
import noneRefused from './none-refused.ts'
import noneReworded from './none-reworded.ts'
import pledgeMissing from './pledge-missing.ts'
import problemUnstated from './problem-unstated.ts'
import questionsUnanswered from './questions-unanswered.ts'
import sourcesMisplaced from './sources-misplaced.ts'
import sourcesMissing from './sources-missing.ts'
import statementContradicted from './statement-contradicted.ts'
import timeMissing from './time-missing.ts'

/** The rules that judge one file; a test holds the list equal to the folder. */
export const rules: Rule[] = [
  aiForbidden,
  aiHistory,
  aiMisplaced,
  aiMissing,
  aiNoTool,
  aiNoUse,
  aiPlaceholder,
  aiShort,
  aiTrace,
  authorMissing,
  authorPresent,
  collaboratorsMisplaced,
  collaboratorsMissing,
  collaboratorsPlaceholder,
  collaboratorsTooMany,
  collaboratorsTool,
  collaboratorsUnnamed,
  fileUnreadable,
  helpForbidden,
  memberUnstated,
  noneRefused,
  noneReworded,
  pledgeMissing,
  problemUnstated,
  questionsUnanswered,
  sourcesMisplaced,
  sourcesMissing,
  statementContradicted,
  timeMissing,
]
