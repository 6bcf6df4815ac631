import type {Rule} from '../src/rule.ts'
import aiMisplaced from './ai-misplaced.ts'
import aiMissing from './ai-missing.ts'
import aiNoTool from './ai-no-tool.ts'
import aiNoUse from './ai-no-use.ts'
import aiPlaceholder from './ai-placeholder.ts'
import aiTrace from './ai-trace.ts'
import collaboratorsMisplaced from './collaborators-misplaced.ts'
import collaboratorsMissing from './collaborators-missing.ts'
import collaboratorsPlaceholder from './collaborators-placeholder.ts'
import collaboratorsTool from './collaborators-tool.ts'
import collaboratorsUnnamed from './collaborators-unnamed.ts'
import fileUnreadable from './file-unreadable.ts'
import helpForbidden from './help-forbidden.ts'
import statementContradicted from './statement-contradicted.ts'

/** The rules that judge one file; a test holds the list equal to the folder. */
export const rules: Rule[] = [
  aiMisplaced,
  aiMissing,
  aiNoTool,
  aiNoUse,
  aiPlaceholder,
  aiTrace,
  collaboratorsMisplaced,
  collaboratorsMissing,
  collaboratorsPlaceholder,
  collaboratorsTool,
  collaboratorsUnnamed,
  fileUnreadable,
  helpForbidden,
  statementContradicted,
]
