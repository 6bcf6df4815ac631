import {inLanguages, wordsInLanguages} from './languages.ts'

/**
 * The words labels are made of. A label is read by its words, not looked up whole: it is of a kind when it
 * holds a word of that kind and nothing but words that may stand beside it.
 */

const ENGLISH_PEOPLE_HEADS =
  /\b(?:batch[\s-]?mates?|course[\s-]?mates?|also\s+in\s+(?:the|my)\s+group|joint\s+work|budd(?:y|ies)|peer\s+(?:discussions?|support|help|input)|usual\s+suspects|collaborat(?:or|ors|ion|ions|ed|ing|ive)|colloborators?|colaborat(?:or|ors|ion)|collabs?|collaboraters?|(?:group|team)\s*work|(?:working|homework|project|discussion|problem\s+set)\s+group|(?:fellow|other)\s+students?|(?:solved|done|completed|written|in\s+(?:close\s+)?(?:collaboration|discussion|consultation|partnership))\s+(?:together\s+)?with|partners?|(?:group|team|squad)[\s-]*(?:members?|mates?|partners?)|teammates?|groupmates?|study[\s-]+(?:group|budd(?:y|ies)|partners?|mates?)|(?:talked|spoke|spoken|chatted)\s+to|(?:worked|working|work(?=\s+with)|discussed|discussion|discussions|consulted|collaborated|studied|talked)(?:\s+\w+){0,3}\s+with|(?:people|persons?|students?|peers?|classmates?|colleagues?|friends?|others|individuals|humans?|who)\s+(?:\w+\s+){0,4}(?:consulted|worked|helped|discussed|collaborated|involved|talked)(?:\s+with|\s+to)?|people|peers|classmates?|study\s*mates?|consulted|together\s+with|(?:peer\s+)?review(?:er|ers|ed\s+by)|outside\s+help|proof-?read(?:er|ers|\s+by)|(?:help|assistance|support|aid|ei)\s+(?:\w+\s+)?(?:received|given|from|obtained|by)|(?:received|outside|external|peer|human)\s+(?:help|assistance|support)|(?:helped|assisted)\s+by|sources?\s+of\s+help|assistance|documentation\s+statement|documentation|help\s+citations?|discussants?|acknowledge?ments?|credits?|thanks(?:\s+to)?|with\s+(?:help|thanks)\s+(?:from|to)|integrity\s+statement|honou?r\s+(?:code|statement|pledge)|co-?workers?|coworked\s+with|integrantes|compañer[oa]s|colaborador(?:es)?|collaborateurs?|binôme|travail(?:lé)?\s+(?:en\s+(?:groupe|équipe)\s+)?avec|mitarbeiter|zusammenarbeit|partner(?:in)?|gruppenmitglieder|zusammengearbeitet\s+mit)\b|合作者|合作人|协作者|讨论者|同组|组员|小组成员/iu
/** Words that alone make a label ask for people. */
export const PEOPLE_HEADS = new RegExp(`${ENGLISH_PEOPLE_HEADS.source}|${inLanguages('people')}`, 'iu')

const ENGLISH_AI_HEADS =
  /\b(?:ai|aias|a\.i\.|gen[\s-]?ai|gai|llms?|(?:large\s+)?language\s+models?|artificial\s+intelligence|chat\s?gpt|chat\s?bots?|copilot|claude|gpt|generative|(?:machines?|robots?|bots?)(?=\s*$|\s+(?:assistance|help|aid|use|usage|involvement|statement|used|consulted|disclosure|note|log|i|we)\b)|(?:automated|machine|non-?human)\s+(?:assistance|help)|ki(?:-[\wà-ɏ]+)?|ia|inteligencia\s+artificial|intelligence\s+artificielle)\b|人工智能|AI\s*使用|生成式/iu
/** Words that make a label ask for AI use. */
export const AI_HEADS = new RegExp(`${ENGLISH_AI_HEADS.source}|${inLanguages('ai')}`, 'iu')

/** Words that make a label ask for sources other than people. */
export const SOURCE_HEADS =
  /\b(?:sources?|references?|resources?|citations?|works\s+cited|bibliography|materials?|tools?|software|tutorials?|videos?|articles?|documentation|websites?|links?|quellen|fuentes|online|books?|texts?)\b/iu

/** Words that make a label name the author. */
export const AUTHOR_HEADS =
  /^(?:(?:your|my|student(?:'s|s)?|full|first|last|author(?:'s|s)?|submitted|prepared|written|created|made|done|legal|preferred)\s+)*(?:names?|authors?|students?|by|nom|nombre|nombres|nome|naam|verfasser(?:in)?|abgegeben\s+von|eingereicht\s+von|verfasst\s+von|auteure?s?|autrice|rédigé\s+par|étudiante?s?|studente(?:ssa)?|aluno|aluna|작성자|학생|提出者|学生|autor(?:es)?|name\(s\)|submitter|programmer|alumn[oa]|姓名|作者|氏名|名前|이름|성명)$/iu

/** Words that make a label name course staff. */
export const STAFF_HEADS =
  /\b(?:instructors?|professors?|prof|lecturers?|teachers?|tas?|teaching\s+(?:assistants?|fellows?|staff)|graders?|tutors?|staff|advisors?|supervisors?|docente|profesor(?:es|a)?|dozent(?:in)?|enseignant)\b/iu

/** Words that may stand beside a head without changing what the label asks. */
export const LABEL_FILLERS = new Set([
  ...wordsInLanguages('fillers'),
  ...`a an the and or of for on in to from with by any if this my your our his her their i we you us me
  statement statements note notes disclosure disclosures declaration declarations acknowledgment acknowledgement
  acknowledgments acknowledgements acknowledging use used uses usage using utilization assistance assistant assistants assisted help
  helped tool tools tooling model models system systems software assignment homework hw pset ps problem problems
  set lab project report submission work worked name names list listed of full who whom which what how did do were was
  are is have has been people person students student peers peer classmates others other none optional required
  mandatory section information info details detail log appendix form part parts generative chatbot chatbots
  integrity academic honesty policy citation citations credit credits given received outside external all s es
  group team lab study final individual discussed discussion discussions collaboration collaborations
  collaborators collaborator partner partners member members pair class course human resources resource sources source
  online ideas code writing only applicable consulted worked with names go goes here submit separately i've we've
  description level transparency reflection reflections report reported additional contribution contributions reference references
  working together helpers helper in-class responsible ethics ethical compliance summary overview s' honor honour code pledge also card
  stuff thing things technology technologies process manuscript preparation generated scale assessment aias declare declares declared ai's
  pair programming coding research presentation reading dorm lecture recitation incl including similar say involvement support
  disclose purpose purposes used
  ai/llm citation log logs level transparency usages consent acknowledged via program app apps service services product products
  transcript transcripts chat chats conversation conversations history link links prompt prompts record records attribution footprint
  got gave get obtained took following login logins netid netids kerberos username usernames userid email emails id ids andrew
  about regarding concerning etc ml honesty etc ml honesty about regarding concerning joint sought bench lab seat table desk automated content human non-human nonhuman specify persons others suspects usual
  exercises exercise staff tas ta instructor instructors
  following primary main scope overview extent kind kinds
  herramientas uso usos utilizadas utilizados utilizada del grupo de la los las el en verwendete verwendeter verwendung nutzung von der die des
  hilfsmittel outils utilisés utilisation l d du declaración erklärung déclaration trabajo equipo claude chatgpt copilot gemini generativa générative
  使用 使用情况 说明 声明 工具 情况 solved also done together fellow problem working homework involved 辅助`.split(
    /\s+/,
  ),
])

/** First words of text that tells the student what to do. */
export const IMPERATIVES =
  /^(?:please|list|include|write|state|describe|name|indicate|cite|acknowledge|specify|provide|mention|give|note|remember|make\s+sure|be\s+sure|if\s+you|you\s+(?:may|must|should|can|are|will|need|have)|students?\s+(?:may|must|should|can|are|will|need|who)|put|add|enter|type|fill|replace|insert|do\s+not|don't|identify|explain|tell|document|disclose|declare|report|submit|complete|answer|attach|all\s+(?:students|submissions)|any(?:\s+\w+){0,3}\s+must|see\s+the|refer|include|for\s+(?:each|every)|when\s+you|each\s+student|copy|check|tick|select|choose|ensure|briefly|use\s+this|attribute|place\s+here|pick|be\s+(?:honest|specific|sure|clear|as))\b/iu
