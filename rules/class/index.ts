import type {ClassRule} from '../../src/rule.ts'
import groupTooLarge from './group-too-large.ts'
import personUnknown from './person-unknown.ts'
import personUnreciprocated from './person-unreciprocated.ts'
import submissionMissing from './submission-missing.ts'

/** The rules that judge a class; a test holds the list equal to the folder. */
export const classRules: ClassRule[] = [groupTooLarge, personUnknown, personUnreciprocated, submissionMissing]
