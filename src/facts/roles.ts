import {STAFF} from './lexicon/words.ts'

/** "our TA, Maria" and "TAs Maria and Tom": a role that opens a list tells what the named are. */
const STAFF_ONLY =
  /^\W*(?:(?:only|just)\s+)?(?:(?:the|our|my|course|both)\s+)*(?:(?:TA|tutor|instructor|professor|grader)\s*,(?=[^,;]*$)|(?:TAs|tutors|instructors|professors|graders|GSIs|UGLAs|mentors)\b(?!\s*[,;]|[^\n]*[;(]))/iu

const ROLE = '(?:TA|tutor|instructor|professor|grader|teaching\\s+assistant|lecturer|teacher|GSI|mentor)'
const NAMED = "((?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*)(?:\\s[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*)*)"
const APPOSITION = [
  new RegExp(`\\b[Tt]he\\s+(?:course\\s+|head\\s+|lab\\s+)?${ROLE},?\\s+${NAMED}`, 'u'),
  new RegExp(`\\b(?:our|my|a)\\s+(?:course\\s+|head\\s+|lab\\s+)?${ROLE},\\s+${NAMED}`, 'u'),
  new RegExp(`${NAMED},\\s+(?:the|our|my|a)\\s+(?:course\\s+|head\\s+|lab\\s+)?${ROLE}\\b`, 'u'),
  new RegExp(`\\boffice\\s+hours\\s+(?:with|of)\\s+${NAMED}`, 'u'),
]

/** "Nora, Ben and Tomas (tutors)": the role in the plural is that of all before it. */
const STAFF_ASIDE =
  /^[^;()\n]*(?:,|\s(?:and|&)\s)[^;()\n]*(?:\((?:the\s+)?(?:TAs|tutors|instructors|professors|graders|mentors|staff)\)|,\s+(?:both|all)\s+(?:TAs|tutors|instructors|professors|graders)\W*$)/iu

/** "Prof. Iyengar" in running text: the stop behind the title parts nothing. */
const TITLED = /(?:^|\W)(?:Prof|Dr|Professor)\.?\s*$/u

/**
 * Whether text names staff; "Ta" before a capital is a name ("Ta Minh Chau").
 *
 * @param text a piece of a value
 * @returns true where a role stands in it
 */
export function isRole(text: string): boolean {
  const role = STAFF.exec(text)
  if (role === null) return false
  // "Sandra Oh", "Ly Ta" and "Ta Minh Chau" are names: who means staff writes "TA" and "OH", and a rank stands before.
  const [before, after] = [text.slice(0, role.index), text.slice(role.index + role[0].length)]
  if (/^(?:Ta|Oh)$/u.test(role[0])) return !(/^\s+\p{Lu}/u.test(after) || /\p{Lu}\p{L}*\s+$/u.test(before))
  return !(/^(?:Col|Maj|Lt|Tas|La)$/u.test(role[0]) && /\p{Lu}\p{Ll}+\s+$/u.test(before))
}

/** "(TA)", "(our TA)", "(the TA of section 2)": a role, and no more than where it is held. */
const ROLE_ASIDE =
  /^\W*(?:(?:an?|the|my|our|one\s+of\s+the|course|head|lab|graduate|undergraduate|former)\s+){0,3}$/iu

/**
 * Whether the brackets behind a name tell its role, rather than thank staff beside it.
 *
 * @param aside what the brackets hold
 * @returns true where a role opens them
 */
export function isRoleAside(aside: string): boolean {
  const role = STAFF.exec(aside)
  return role !== null && isRole(aside) && ROLE_ASIDE.test(aside.slice(0, role.index))
}

/**
 * Whether a title of staff stands right before a piece of a text.
 *
 * @param text the text
 * @param at where the piece begins
 * @returns true behind "Prof." and "Dr"
 */
export function isTitled(text: string, at: number): boolean {
  return TITLED.test(text.slice(Math.max(0, at - 12), at))
}

/**
 * Whether a value tells the role beside a name: "the TA, Priyanka" and "Jiwoo, the TA".
 *
 * @param value the value as written
 * @param name the only name in it
 * @returns true where the name is that of staff
 */
export function isApposition(value: string, name: string): boolean {
  return STAFF.test(value) && APPOSITION.some((pattern) => pattern.exec(value)?.[1]?.trim() === name)
}

/**
 * Whether all whom a value names are staff.
 *
 * @param value the value as written
 * @returns true where a role opens the list, or closes it in the plural
 */
export function isOfStaffOnly(value: string): boolean {
  return STAFF_ONLY.test(value) || STAFF_ASIDE.test(value)
}
