/**
 * Names of East Asia in Latin letters, whose given names are one or two syllables, written apart or together, before
 * the family name or after it. Few family names cover nearly everybody.
 */

const VIETNAMESE = new Set(
  'bui cao dang dao dinh do doan duong hoang huynh le luong ly mai ngo nguyen pham phan tran trinh truong vo vu'.split(
    ' ',
  ),
)

const CHINESE_OR_KOREAN = new Set(
  (
    'ahn cai chan chang chen cheng cheung cho choi chou chow chu chung deng ding dong fan fang feng gao guo ' +
    'han he ho hong hou hsieh hsu hu huang hwang jang jeon jeong jia jiang jin jung kang kim ko kong kuo kwok ' +
    'kwon lai lau lee leung li liang liao lim lin liu lo lu luo ma meng min moon ng ni pak pan park peng qian ' +
    'qin ren seo shao shen shi shih shin sim song su suh sun sung tan tang tian tsai tseng wan wang wei wen won ' +
    'wong woo wu xia xiao xie xiong xu xue yan yang yao ye yeh yeo yi yim yin yoo yoon you yu yuan yun zeng zhang ' +
    'zhao zheng zhong zhou zhu zou'
  ).split(' '),
)

const SYLLABLE = /^[^aeiouy]{0,4}[aeiouy]{1,4}(?:ng?|nh|[chlmprtbk]h?)?$/

/** A name of syllables. */
interface Syllabic {
  family: string
  /** Its given syllables in their order. */
  given: string[]
  /** The syllables by which the person is called: all, or for Vietnamese names the last. */
  called: string[]
}

/**
 * The ways to take a name of syllables apart.
 *
 * @param words the words of a name, folded
 * @returns a reading with the family name first, one with it last; none for other names, and for those of two words,
 *   which need no care
 */
export function syllabic(words: string[]): Syllabic[] {
  if (words.length < 3 || words.length > 4) return []
  const last = words.at(-1)!
  return [readingOf(words[0]!, words.slice(1), last), readingOf(last, words.slice(0, -1), words[0]!)].flatMap(
    (reading) => reading ?? [],
  )
}

function readingOf(family: string, given: string[], own: string): Syllabic | undefined {
  if (!given.every((word) => SYLLABLE.test(word))) return undefined
  if (VIETNAMESE.has(family)) return {family, given, called: [own]}
  return CHINESE_OR_KOREAN.has(family) && given.length === 2 ? {family, given, called: given} : undefined
}
