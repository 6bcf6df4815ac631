import {inLanguages, wordsInLanguages} from './languages.ts'

/** What a tool was used for, by family: a word of one makes a use described. */
export const USE_FAMILIES: Record<string, RegExp> = {
  explain:
    /\b(?:expla\w+|clarif\w+|underst[ao]\w+|walk(?:ed)?\s+(?:me\s+)?through|meaning|intuition|concepts?|definitions?|learn\w*|review\w*|background|hints?|tutor\w*|examples?|questions?|teach\w*|refresh\w*|guid(?:e|ed|ance)|remind\w*|how\s+to|stud(?:y|ied|ying))\b|(?<![a-zà-ɏ])(?:explic|expliqu|erklär|compren|entend|verst[äe]|aclar)[a-zà-ɏ]*/iu,
  find: /\b(?:search\w*|look(?:ed|ing)?\s*up|find(?:ing)?|found|references?|syntax|docs|documentation|recall|lookup|search\s+engine|research\w*|information|what\s+packages)\b/iu,
  plan: /\b(?:brainstorm\w*|ideas?|outlin\w+|approach\w*|strateg\w+|plan\w*|discuss\w*|feedback|suggest\w*|structur\w*|organi[sz]\w*|design\w*|direction)\b/iu,
  debug:
    /\b(?:debug\w*|bugs?|errors?|fix\w*|traceback|stack\s+trace|mismatch\w*|troubleshoot\w*|crash\w*|issues?|problems?\s+with|diagnos\w+|fehler\w*|correc\w+|depura\w+)\b/iu,
  code: /\b(?:generat\w+|cod(?:e|ing|ed)|implement\w*|boilerplate|autocomplet\w*|auto-complet\w*|completions?|tab\s+complet\w*|scaffold\w*|functions?|scripts?|plot\w*|regex\w*|refactor\w*|comments?|docstrings?|tests?|testing|vectori[sz]\w*|programm\w+|develop\w*|queries|query|quer[yi]\w*|css|html|sql|animations?|layout|features?|buttons?|tasks?|code\w*|loops?|configur\w*|environment|sets?\s?up|deploy\w*|renam\w*|optimi[sz]\w*|convert\w*|translat\w*|class(?:es)?|algorithm\w*|generación|desarroll\w+)\b|(?<![a-zà-ɏ])(?:testf[äa]lle|prueba|código|programmier|depur)[a-zà-ɏ]*/iu,
  write:
    /\b(?:draft\w*|writ(?:e|ing|ten)|wrote|rephras\w*|reword\w*|paraphras\w*|polish\w*|improv\w*|shorten\w*|summar\w*|clarity|readab\w*|tone|edit\w*|essay|wording|report|text|content|format\w*|phras\w*|flow|proofread\w*|thesaurus|dictionary|translator)\b|(?<![a-zà-ɏ])(?:resum|résum|redac|rédig|zusammenfass|formulier)[a-zà-ɏ]*/iu,
  language:
    /\b(?:gramm[ae]r|spell\w*|punctuat\w*|typos?|english|language|idiom\w*|style)\b|(?<![a-zà-ɏ])(?:ortogr|orthogr|rechtschreib|grammai|gramát|überarbeit|corrig|correg|traduc|traduz|traduire|übersetz)[a-zà-ɏ]*/iu,
  format:
    /\b(?:latex|typeset\w*|tables?|tikz|markdown|transcri\w*|ocr|figures?|diagrams?|bibtex|images?)\b/iu,
  compute:
    /\b(?:calculat\w*|formulas?|simplif\w*|integrat(?:e|ed|ing|ion)|deriv\w*|algebra|comput\w*|arithmetic|solv\w*|math\w*|interpolation)\b/iu,
  check:
    /\b(?:check\w*|verif\w*|confirm\w*|validat\w*|compar\w*|sanity|double-check\w*|second\s+opinion|correctness)\b/iu,
  help: /\b(?:help(?:ed|ing)?\s+(?:me\s+)?(?:with|in|to|on)|assist\w*\s+(?:me\s+)?(?:with|in|to|on)|support\w*)\b/iu,
  chinese: /思路|帮忙|找出|错误|改写|总结|优化|学习|代码|检查|查询|调试|解释|翻译|润色|生成|理解/u,
}

/** An admission of use that names neither tool nor purpose. */
export const USED =
  /\b(?:yes|used|using|use|assisted|assistance|help(?:ed)?|generated|some|partly|partially|i\s+did|allowed)\b/iu

const ENGLISH_DENIAL =
  /\b(?:no|not|never|without|neither|nor|nothing|none|n['’]t|didn['’]?t|wasn['’]?t|weren['’]?t|haven['’]?t|don['’]?t|isn['’]?t|aren['’]?t|hasn['’]?t|cannot|zero|AI-free|aucune?|ninguna|keine|sans|ohne|sin)(?![\wà-ɏ])|未|没有|无/iu
/** A clause that says AI was not used. */
export const DENIAL = new RegExp(`${ENGLISH_DENIAL.source}|${inLanguages('denied')}`, 'iu')

/** Words that stand beside a tool's name without telling what it was used for. */
export const BARE_WORDS = new Set([
  ...wordsInLanguages('bare'),
  ...`the and for this assignment homework pset problem problems set only some help with from tool tools assistant yes was were
  used use using version free pro plus model models chatbot llm llms openai anthropic google microsoft online also both our
  has have been did did not what which via app web website chat sonnet opus haiku flash turbo mini advanced edition student
  i've entire whole project lab report course class submission work other others none while during throughout occasionally
  sometimes little bit lot tiny very much just mostly question questions part parts exercise exercises geeksforgeeks
  stackoverflow stack overflow youtube wikipedia github sources source resources textbook notes lecture lectures date
  small amount minor brief slight extent partially jan feb mar apr jun jul aug sep sept oct nov dec january february march april may june july august september october november december
  paid plan licence license university account access subscription institutional following class courses all through acknowledge acknowledged along done made accessed https com generative artificial intelligence language large`.split(
    /\s+/,
  ),
])
