/** What macros and environments are to a reader: words, nothing, or structure. All of it data. */

const set = (words: string) => new Set(words.split(/\s+/))

export const LISTS = set(
  'itemize enumerate description compactitem compactenum compactdesc tightitemize tightenumerate inparaenum tasks todolist checklist',
)
export const TABLES = set(
  'tabular tabular* tabularx tabulary tabu longtable longtabu tblr longtblr supertabular xltabular NiceTabular tabbing',
)
export const QUOTES = set('quote quotation displayquote blockquote')

/** Environments whose content is code. */
export const VERBATIM = set(
  'verbatim verbatim* Verbatim BVerbatim LVerbatim alltt lstlisting minted minted* pyverbatim python matlab code codeblock Code alg algorithm algorithm* algorithmic algorithm2e pseudocode',
)
/** Environments whose content nobody reads. */
export const DEAD = set('comment filecontents filecontents* tikzpicture picture pgfpicture axis forest')
/** Environments whose content is a formula. */
export const MATH = set(
  'equation equation* align align* alignat alignat* gather gather* multline multline* flalign flalign* eqnarray eqnarray* displaymath math dmath dmath* subequations IEEEeqnarray IEEEeqnarray* array cases',
)

/** How many groups after `\begin{name}` are settings rather than text. */
export const BEGIN_GROUPS: Record<string, number> = {
  tabular: 1,
  'tabular*': 2,
  tabularx: 2,
  tabulary: 2,
  tabu: 1,
  longtable: 1,
  tblr: 1,
  longtblr: 1,
  supertabular: 1,
  xltabular: 2,
  NiceTabular: 1,
  minipage: 1,
  adjustwidth: 2,
  multicols: 1,
  spacing: 1,
  list: 2,
  wrapfigure: 2,
  varwidth: 1,
  otherlanguage: 1,
  tasks: 0,
}

/** Environments of common packages whose name is no label. */
export const PLAIN_ENVIRONMENTS = set(
  `document center flushleft flushright tcolorbox mdframed framed shaded minipage abstract titlepage adjustwidth
  multicols spacing singlespace singlespacing doublespace doublespacing onehalfspace small footnotesize large Large
  huge tiny figure figure* table table* wrapfigure threeparttable varwidth otherlanguage sloppypar samepage landscape
  oframed boxedminipage boxed frame columns column block alertblock exampleblock thebibliography list verse letter
  appendices theorem lemma corollary proposition definition claim remark remarks example note fact conjecture
  observation notation hint subfigure acronym parts subparts subsubparts questions choices checkboxes oneparchoices
  solutionbox hangparas outline bf it em bfseries itshape sffamily ttfamily`,
)

/** Environments and macros that set a problem or its answer. */
export const PROBLEM =
  /^(?:\w{0,12}(?:problem|question|exercise|excercise|exercice|aufgabe|ejercicio|homework)s?|problems?|prob|ques|q|qn|ex|exer|task|pset|numedquestion|alphaproblem)\*?$/i
export const ANSWER =
  /^(?:\w{0,8}(?:solution|soln|answer|answers|proof|response|loesung|lösung)|sol|ans|pf)\*?$/i

/** Depth of a heading by its macro. */
export const SECTIONS: Record<string, number> = {
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  sectionline: 2,
}

/** Macros that set the head of a page or of the document, with their arguments. */
export const FRONT: Record<string, string> = {
  title: 'o m',
  subtitle: 'o m',
  author: 'o m',
  date: 'o m',
  institute: 'o m',
  affiliation: 'o m',
  affil: 'o m',
  lhead: 'o m',
  chead: 'o m',
  rhead: 'o m',
  lfoot: 'o m',
  cfoot: 'o m',
  rfoot: 'o m',
  ihead: 'o m',
  ohead: 'o m',
  fancyhead: 'o m',
  fancyfoot: 'o m',
  markright: 'm',
  markboth: 'm m',
}

/** Arguments (`s` star, `o` brackets, `m` braces) of macros of which only the last argument is text. */
export const LAST_IS_TEXT: Record<string, string> = {
  href: 'o m m',
  textcolor: 'o m m',
  colorbox: 'o m m',
  fcolorbox: 'o m m m',
  parbox: 'o o o m m',
  raisebox: 'm o o m',
  makebox: 'o o m',
  framebox: 'o o m',
  resizebox: 's m m m',
  scalebox: 'm o m',
  rotatebox: 'o m m',
  multicolumn: 'm m m',
  multirow: 'o m o m m',
  foreignlanguage: 'm m',
  texorpdfstring: 'm m',
  hyperref: 'o m',
  adjustbox: 'm m',
  centerline: 'm',
  leftline: 'm',
  rightline: 'm',
  mbox: 'm',
  fbox: 'm',
  hbox: 'm',
  vbox: 'm',
  text: 'm',
  textrm: 'm',
  textsf: 'm',
  texttt: 'm',
  textnormal: 'm',
  textsc: 'm',
  textup: 'm',
  textmd: 'm',
  url: 'm',
  nolinkurl: 'm',
  path: 'm',
  email: 'm',
  enquote: 's m',
  hl: 'm',
  uppercase: 'm',
  MakeUppercase: 'm',
  caption: 's o m',
}

/** Arguments of macros that print bold or otherwise marked text. */
export const STRONG: Record<string, string> = {
  textbf: 'm',
  textit: 'm',
  textsl: 'm',
  emph: 'm',
  underline: 'm',
  uline: 'm',
  textbfit: 'm',
  strong: 'm',
  paragraph: 's o m',
  subparagraph: 's o m',
}

/** Macros whose text is taken back. */
export const STRUCK: Record<string, string> = {sout: 'm', st: 'm', cancel: 'm', xout: 'm', strikeout: 'm'}

/** Macros whose text stands apart from the line they are in. */
export const NOTES: Record<string, string> = {
  footnote: 'o m',
  footnotetext: 'o m',
  thanks: 'm',
  marginpar: 'o m',
  marginnote: 'o m',
}

/** Declarations that make the rest of their group bold or otherwise marked. */
export const STRONG_SWITCHES = set('bf bfseries em it itshape sl slshape boldmath sc scshape')

/** Arguments of macros that print nothing a person reads. */
export const NOTHING: Record<string, string> = {
  vspace: 's m',
  hspace: 's m',
  label: 'm',
  ref: 's m',
  eqref: 'm',
  autoref: 's m',
  cref: 's m',
  cite: 'o o m',
  citep: 's o o m',
  citet: 's o o m',
  includegraphics: 's o m',
  includepdf: 'o m',
  input: 'm',
  include: 'm',
  lstinputlisting: 'o m',
  inputminted: 'o m m',
  setlength: 'm m',
  addtolength: 'm m',
  setcounter: 'm m',
  addtocounter: 'm m',
  stepcounter: 'm',
  refstepcounter: 'm',
  renewcommand: 'm o o m',
  color: 'o m',
  pagecolor: 'm',
  definecolor: 'm m m',
  fontsize: 'm m',
  fontfamily: 'm',
  selectlanguage: 'm',
  pagestyle: 'm',
  thispagestyle: 'm',
  pagenumbering: 'm',
  rule: 'o m m',
  cline: 'm',
  cmidrule: 'o m',
  hypersetup: 'm',
  usepackage: 'o m',
  documentclass: 'o m',
  bibliography: 'm',
  bibliographystyle: 'm',
  graphicspath: 'm',
  lstset: 'm',
  tikzset: 'm',
  phantom: 'm',
  hphantom: 'm',
  vphantom: 'm',
  index: 'm',
  newtheorem: 's m o m o',
  theoremstyle: 'm',
  setlist: 'o m',
  geometry: 'm',
  usetikzlibrary: 'm',
  fancyhf: 'o m',
  captionsetup: 'o m',
  numberwithin: 'm m',
  allowdisplaybreaks: 'o',
  newcounter: 'm o',
  newlength: 'm',
  newenvironment: 'm o o m m',
  renewenvironment: 'm o o m m',
  DeclareMathOperator: 's m m',
  titleformat: 's m o m m m m o',
  titlespacing: 's m m m m o',
  addbibresource: 'm',
  hyphenation: 'm',
  pdfinfo: 'm',
  addcontentsline: 'm m m',
  parindent: '',
  linespread: 'm',
  setstretch: 'm',
  baselinestretch: '',
  counterwithin: 's m m',
  newcolumntype: 'm o m',
  ForEach: 'm',
  mdfsetup: 'm',
  tcbset: 'm',
  tcbuselibrary: 'm',
  sisetup: 'm',
  newmdenv: 'o m',
  newtcolorbox: 'o m o o m',
  crefname: 'm m m',
  setmainfont: 'o m o',
  setsansfont: 'o m o',
  setmonofont: 'o m o',
  renewbibmacro: 's m m',
  hideIfEmpty: 'm',
  urlstyle: 'm',
  makesavenoteenv: 'm',
}

/** Macros that are a line's end. */
export const LINE_ENDS = set('newline linebreak tabularnewline cr')
/** Macros that are room between words; `hfill` parts two things on one line. */
export const SPACES = set(
  'quad qquad hfill hfil hss enspace thinspace space hrulefill dotfill xspace , ; : ! > / = ~',
)
/** Macros followed by a bare length: `\\vskip 2in`. */
export const LENGTHS = set('vskip hskip kern parindent parskip raise lower baselineskip to')
/** Signs and words. */
export const SIGNS: Record<string, string> = {
  '&': '&',
  '%': '%',
  '#': '#',
  $: '$',
  _: '_',
  '{': '{',
  '}': '}',
  ' ': ' ',
  '\n': ' ',
  ss: 'ß',
  SS: 'ẞ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  TeX: 'TeX',
  XeLaTeX: 'XeLaTeX',
  dots: '...',
  ldots: '...',
  textellipsis: '...',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquotesingle: "'",
  textquotedblleft: '“',
  textquotedblright: '”',
  textbackslash: '\\',
  textasciitilde: '~',
  textunderscore: '_',
  textbullet: '•',
  textregistered: '®',
  texttrademark: '™',
  textgreater: '>',
  textless: '<',
  textbar: '|',
  slash: '/',
  S: '§',
  P: '¶',
  copyright: '©',
  pounds: '£',
  euro: '€',
  today: 'today',
  square: '☐',
  Box: '☐',
  Square: '☐',
  CheckBox: '☐',
  boxtimes: '☒',
  XBox: '☒',
  CheckedBox: '☑',
  Checkedbox: '☑',
  checkmark: '✓',
  cmark: '✓',
  ding: '',
  blacksquare: '☒',
}

/** Combining characters of the accent macros. */
export const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  h: '\u0309',
  t: '\u0361',
}
