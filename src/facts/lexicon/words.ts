import {inLanguages} from './languages.ts'

/** Words of the values: what says none, what is not filled in, what names staff, what is no name. */

const ENGLISH_NONE =
  /^(?:(?:[(["'*_]*)(?:none(?:\s+used)?|there\s+(?:were|was|are)\s+(?:none|no\s*(?:one|body))|not\s+(?:for|on)\s+this\b[^.;]{0,30}|(?:I|we)\s+did(?:\s+not|n['’]t)(?=\W*$)|not\s+(?:used|any)|(?:I\s+)?(?:have|had|(?:do|did)\s+not\s+have|(?:do|did)n['’]?t\s+have)\s+(?:none|any|one|anyone|anybody)(?:\s+to\s+(?:declare|list|name|report))?|unused|non|no\s*one(?:\s+else)?|noone|nobody(?:\s+else)?|no\s+body|nil|null|n\s*[./\\]?\s*a\.?|not\s+applicable|nothing|no|nope|nah|naw|nay|nada|zilch|zip(?=\W*$)|not\s+a\s+(?:single\s+)?(?:prompt|thing|bit|soul|word)|my\s+(?:\w+\s+)?(?:cat|dog|hamster|parrot|goldfish|houseplant|rubber\s+duck)(?:\s+\p{Lu}\p{L}+)?(?=\W*(?:\(|$))|zero|0\s*%|0(?![.,]?\d)|ninguno|ninguna|nadie|keine[rn]?|niemand|aucune?|personne|nenhum|无|無|没有|alone|solo|individual(?:ly)?|independent(?:ly)?|self|myself|me|just\s+me|only\s+me|just\s+myself|only\s+myself|by\s+myself|on\s+my\s+own|[-–—/.]{1,3}(?=\s*$)|[∅øØ❌✗✘🚫❎](?=\s*$)|\(\))(?:[)\]"'*_]*))(?=$|[\s.,;:!()–—-])/iu
/** A value that says nobody or nothing, whole or at its beginning. */
export const NONE = new RegExp(
  `${ENGLISH_NONE.source}|^[(["'*_]*${inLanguages('none')}[)\\]"'*_]*(?=$|[\\s.,;:!()。，；–—-])`,
  'iu',
)

const ENGLISH_ALONE =
  /\b(?<!\b(?:could|would|should|might|may|can)\s+(?:have\s+|not\s+)?)(?:(?:work(?:ed|ing)|did|done|complet(?:ed|e)|finished|solved|wrote|written|made|makes?|submit(?:s|ted)?|drafted|revised|am|was|do|does|programmed|coded)\b[^.;!?]{0,60}?\b(?:alone|solo|(?:by\s+|with\s+)?myself|by\s+ourselves|on\s+(?:my|our)\s+own|individually|independently|with\s+(?:no\s*one|no\s+other|nobody|no\s+one\s+else))|by\s+me\s+alone|mine\s+alone|neither\s+(?:collaborated|worked|talked|discussed)|worked\s+without\s+(?:any\s+)?(?:other|help|anyone|partners?|a\s+partner|classmates|collaborat\w+)|no\s+contact\s+with|(?:consulted|asked|talked\s+to|worked\s+with|involved)\s+(?:nobody|no\s*one)(?!\s+(?:but|except|besides|else))|works\s+alone|(?:I|we)\s+work\s+alone|lone\s+wolf|(?:zero|0)\s+(?:\w+\s+)?collaborators?|(?:solo|individual|independent)\s+(?:work|effort|submission|project)|(?:flying|riding|going)\s+solo|party\s+of\s+one|(?:did\s+not|didn['’]?t|have\s+not|haven['’]?t|had\s+not|never)\s+(?:\w+\s+){0,2}?(?:collaborat\w*|work(?:ed)?|discuss(?:ed)?|consult(?:ed)?|talk(?:ed)?|rec(?:ei|ie)v(?:e|ed)|get|got|speak|spoken|share|seek|use|ask(?:ed)?)\b(?:(?!\b(?:AI|LLM|ChatGPT|tools?)\b)[^.;!?]){0,60}?\b(?:any\s*one|anybody|any\s+(?:\w+\s+)?(?:help|assistance|aid|support|input)|any\s+(?:other|of|peers?|people|students?|classmates?|person|collaborators?)|other\s+(?:students?|people|persons?|humans|peers|classmates|individuals|groups|teams)|others|no\s*one|nobody|another)\b|(?:did\s+not|didn['’]?t|have\s+not|haven['’]?t)\b[^.;!?]{0,80}?\b(?:help|assistance)\s+from\s+any(?:one|body)\b|(?:did\s+not|didn['’]?t|have\s+not|haven['’]?t)\s+collaborated?\b|no\s+(?:(?:other|human|additional|student|fellow)\s+)?(?:collaborators?|collaboration|partners?|outside\s+help|help|assistance|one\s+(?:else\s+)?(?:helped|assisted)|peers|people|persons?|humans?|classmates|study\s+(?:partners?|group))\b|(?:zero|no)\s+(?:other\s+)?(?:humans?|people|persons?|students?|classmates?|peers)\s+(?:\w+\s+)?(?:contributed|consulted|helped|involved|were|was)|no\s+other\s+(?:persons?|people|students?|humans?)|(?:with|from|by|to)\s+no\s*(?:one|body)\b|(?:consulted|asked|talked\s+to|spoke\s+(?:with|to)|worked\s+with)\s+no\s+(?:other\s+)?(?:students?|persons?|people|peers?|classmates?)\b|without\s+(?:(?:work|collaborat|consult|speak|talk)ing\s+(?:with|to)|discussing\b[^.;!?]{0,40}\bwith|consulting)\s+(?:any|other|an|no)|without\s+(?:any\s+|a\s+)?(?:(?:outside|external|other|human|the)\s+)?(?:help|assistance|aid|collaborat\w*|collaborators|classmates|peers|partners?|others|anyone)\b(?!\s+(?:of|from)\s+(?:AI|any\s+AI|chatgpt))|no\s*(?:body|\s?one)\s+(?:else\s+)?(?:helped|assisted|collaborated|worked|was\s+consulted|besides|except)|neither\s+(?:\w+\s+)?(?:collaborators?|persons?|students?|collaboration|people|partners?|humans?|peers|classmates)\b|neither\s+(?:given|gave|received|giving)[^.;!?]{0,20}nor\s+(?:given|gave|received|receiving)|not\s+(?:given|received)[^.;!?]{0,30}\b(?:help|aid|assistance)|no\s+discussions?\s+with|there\s+(?:was|were)\s+no\s+(?:collaborat\w*|help|partners?)|worked\s+(?:\w+ly\s+)?independently|received\s+no\s+(?:\w+\s+)?(?:help|assistance|aid)|was\s+(?:\w+\s+)?not\s+a\s+group)\b/iu
/** Sentences that say the work was done without other people. */
export const ALONE = new RegExp(`${ENGLISH_ALONE.source}|${inLanguages('alone')}`, 'iu')

const ENGLISH_STAFF =
  /(?<![\p{L}\p{M}])(?:tas?|t\.a\.s?|gsis?|uglas?|ulas?|utas?|tfs?|(?:la|ca|peer)\s+hours|lab\s+tas?|teaching\s+(?:assistants?|fellows?|staff|team)|course\s+(?:staff|assistants?)|staff|instructors?|professors?|prof|profs|profe|lecturers?|teachers?|tutors?|tutoring|graders?|recitation\s+(?:leaders?|instructors?)|office[\s-]+hours?|oh|(?:writing|tutoring|learning|maths?|quad|help|success|academic|study|resource)\s+cent(?:er|re)|help\s+(?:room|desk|session)s?|lab\s+(?:assistants?|aides?|leaders?)|section\s+leaders?|dr|mentors?|learning\s+assistants?|supervisors?|instructional\s+staff|demonstrators?|lab\s+technicians?|teaching\s+technicians?|lt|col|maj|capt|colonel|captain)(?![\p{L}\p{M}\p{N}_])\.?/iu
/** Course staff, by what they are called. */
export const STAFF = new RegExp(`${ENGLISH_STAFF.source}|${inLanguages('staff')}`, 'iu')

const ENGLISH_UNNAMED =
  /(?<![\p{L}\p{M}\p{N}_])(?:(?:some|several|a\s+few|few|many|various|other|my|the|two|three|four|five|a|some\s+of\s+my|one\s+of\s+my|random|different|fellow|couple\s+of|bunch\s+of|\d+)\s+(?:[\w-]+\s+){0,3})?(?:friends?|classmates?|peers?|students?|people|colleagues?|roommates?|room\s?mates?|study\s+(?:group|partners?|budd(?:y|ies))|teammates?|team|group(?:\s*mates?|\s+members?)?|folks|guys|partners?|others|everyone|someone|somebody|camarades|amig[oa]s|compañer[oa]s|kommilitonen|freunde?|the\s+usual\s+(?:suspects|crew|group)|discord|slack|tablemates?|(?:lab|seat|wing|hall|floor|bench|batch|flat|house|dorm|course|squad|suite)[\s-]?mates?|peer\s+review\s+group|whats?app|group\s+chat|telegram|brother|sister|mom|mum|mother|dad|father|girlfriend|boyfriend|wife|husband|cousin)(?![\p{L}\p{M}\p{N}_])|同学|朋友/iu
/** People are said to have been there, and none is named. */
export const UNNAMED = new RegExp(`${ENGLISH_UNNAMED.source}|${inLanguages('unnamed')}`, 'iu')

const ENGLISH_PLACEHOLDER =
  /^(?:[\s,./:;…'-]*(?:todo|tbd|tba|fixme|to\s+be|filled|completed|added|determined|填写|请填写|x{2,}|y{3,}|\?+|⁇+|_{2,}|your|my|the|their|all|other|list|insert|enter|fill|write|put|add|type|names?|full|first|last|student|partner|collaborator|collaborators|here|in|of|any|if|applicable|name\(s\)|and|or|who|you|worked|with|this|people|persons?|place|go|goes|ai|tools?|used|usage|use|describe|description|statement|disclosure|how|optional|required|none|replace|me|text|\d|lorem|ipsum|firstname|lastname|yes|no|on|everyone|anyone|each|for|explain|state|briefly|what|it|was|were|see|policy|below|above|delete|line|a|to|an|is|are|which|helped|help|from|answer|response|submitting|submission|before|blank|leave|repeat|name\d|collaboration|collaborations|note|login|email|eg|e\.g|s|student\d)(?=[\s,./:;…'-]|$))+[\s,./:;…'-]*$/iu
/** What a template leaves to be filled in. Languages share words: what is taken for one is not tried for another again. */
export const PLACEHOLDER = new RegExp(
  `${ENGLISH_PLACEHOLDER.source}|^[\\s\\[\\](){}<>【】]*(?:(?=(?<blank>${inLanguages('blank')}[\\s,./:;…\\[\\](){}<>【】-]*))\\k<blank>)+$`,
  'iu',
)

/** Words that are capitalised and yet no part of a name. */
export const NOT_NAMES = new Set(
  `i we my our the a an and or of for in on at to from with by as is was were are be been it its this that these those they them he she
  problem problems question questions exercise exercises part parts q p pset homework hw assignment lab project section step task ex
  discussed discuss worked work working collaborated collaborating talked consulted consult helped help helping thanks thank credit credits
  received asked met studied compared apart aside separately brainstormed reviewed used using use none no nobody nothing not all also some any each both
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday spring summer fall winter
  google youtube wikipedia stackoverflow stack overflow github stackexchange piazza ed edstem discord slack canvas internet web
  website websites book textbook notes lecture lectures slides course class classmates friends friend peers peer students student
  people person group groups team teams study partner partners collaborator collaborators name names id ids roll matrix number email role academic integrity policy
  discuté travaillé parlé échangé collaboré comparé fait trabajado discutido hablado feito falei conversei bearbeitet diskutiert besprochen ich wir je yo eu nous habe haben ai trabajé discutí trabalhei discuti zusammengearbeitet neither nor either python java javascript typescript react html css sql pytorch tensorflow pandas docker arduino unity matplotlib rust golang kotlin swift latex c matlab r numpy wikipedia khan academy geeksforgeeks w3schools chegg coursera
  yes ok okay sure general ideas idea approach approaches solution solutions concept concepts code other others everyone someone
  except besides through where only nur somente apenas seulement uniquement soltanto alleen just briefly mostly mainly high level high-level during about before after when then while because so
  help section office hours hour ta tas prof professor dr mr mrs ms instructor instructors staff tutor
  you your hablé comenté consulté conversé mine everything programmed pair though although however ja oui si sì sí sim nein nee não 是 否 他人 任何人 其他人 别人
  had have has did do done would who which what how also n/a na ai llm llms see here above below date time total hours spent
  fellow roommate roommates classmate coworker coworkers colleague colleagues brother sister mom dad teammates teammate groupmates
  got talked went attended visited spoke another one several many two three four five someone somebody multiple various anyone ei university college school department regulations institute understand misrepresenting signature responsible  her his their its url email http https www com edu org version tba tbd todo submitted due grade points assisted gave shared looked
  explained showed answered debugged checked checking understanding understand clarified clarify proof proofs equations setup set
  verbal verbally via zoom person whiteboard chat parts write writeup write-up own independently individually alone solo together`.split(
    /\s+/,
  ),
)

/** Small words inside a name that begin with a small letter. */
export const PARTICLES =
  /^(?:de|da|do|dos|das|del|della|di|du|des|la|le|el|al|bin|bint|ibn|abu|ben|van|von|vom|der|den|ter|ten|zu|zur|af|av|y|e|st\.?|san|santa|mac|mc|o'|d'|l'|ul|ur|bar|[SsDd]\/[Oo]|[Aa]\/[LlPp]|wa|ole|arap|bint[ei]|bte|umm|ap|verch|te|dem|dei|degli|dal|dalla|lo|dela|delos|ní|nic|ó|ua|uí|mhic)$/u

/** Verbs and nouns of working together; a name stands after with, from, by or to. */
export const TOGETHER =
  /\b(?:work(?:ed|ing)|collaborat(?:ed|ing|ion)|discuss(?:ed|ing|ions?)?|talk(?:ed|ing)?|consult(?:ed|ing|ation)?|partner(?:ed|ing)?|stud(?:ied|ying|y\s+(?:groups?|sessions?))|conversations?|together|jointly|brainstorm(?:ed|ing)?|compar(?:ed|ing)|met|spoke|chatted|shared|exchanged|paired|pair[\s-]+programm(?:ed|ing)|teamed|check(?:ed)?(?:\s+\w+){1,4}(?=\s+with)|bounced|went\s+over|reviewed|solved|did|done|completed|wrote|coded)\b[^.!?;\n]{0,120}?\b(?:with|alongside|off(?:\s+of)?)\b|\b(?:talk(?:ed|ing)?|spoke|chatt?(?:ed|ing)|listen(?:ed)?)\b[^.!?;\n]{0,60}?\bto\b/iu

/** Help received from somebody; a name stands after. */
export const HELPED_BY =
  /\b(?:(?:help|helped|assistance|assisted|aid|hints?|advice|suggestions?|support|tips?|feedback|input|guidance|ei)\b[^.!?;\n]{0,60}?\b(?:from|of|by)|thanks?\s+(?:also\s+)?(?:to|goes\s+to)|thank(?:s|ed|ful)?(?:\s+(?:to|you\s+to))?|credits?\s+(?:goes\s+)?to|th(?:x|nx)(?:\s+to)?|(?:shout-?\s?out|kudos|props|gratitude|cheers|hat\s+tip|h\/t)\s+(?:goes\s+)?to|grateful\s+to|indebted\s+to|consulted|asked|(?:did|to)\s+ask|to\s+credit|acknowledge)\b/iu

const ENGLISH_HELPER_DID =
  /\b(?:helped|assisted|explained|showed|told|taught|gave|pointed|suggested|informed|clarified|worked\s+with\s+me|guided|walked|reviewed|looked\s+over|checked|collaborated|contributed|answered|taught|debugged|corrected|commented|lent|proof-?read|read|listened|looked|edited|cleared|spotted|caught|quizzed|flagged|tested|found\s+(?:an?|the|my|some|two)\s+(?:\w+\s+)?(?:errors?|bugs?|mistakes?|typos?|slips?))\b/iu
/** What the helper did; the name stands before. */
export const HELPER_DID = new RegExp(`${ENGLISH_HELPER_DID.source}|${inLanguages('helper')}`, 'iu')

/** Names that stand for anybody: in handouts and templates. */
export const EXAMPLE_NAMES =
  /^(?:(?:john|jane|joe|mary|max)\s+(?:q\.?\s+)?(?:doe|public)|joe\s+bloggs|(?:max|erika)\s+mustermann|(?:jane|richard)\s+roe|student\s+[a-d1-4]|person\s+[a-d1-4]|partner\s+[a-d1-4]|(?:first|given)\s?name\s+(?:last|family|sur)\s?name|name\s+surname|foo\s+bar|bugs\s+bunny|daffy\s+duck|donald\s+duck|mickey\s+mouse)$/iu
