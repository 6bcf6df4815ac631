/**
 * Invented people by tradition. A verdict must not depend on whose name stands in a field, so every
 * tradition is drawn equally often.
 */
export const TRADITIONS = {
  english: ['Ada Byrne', 'Ben Whitlow', 'Josie Harwick', 'Toby Ashgrove', 'Maisie Thornley', 'Dev Carrick'],
  westAfrican: ['Yetunde Alabi', 'Kofi Asante-Darko', 'Chidinma Eze', 'Babajide Ogunleye', 'Awa Ndiaye'],
  eastAfrican: ['Wanjiru Kamande', 'Tesfaye Bekele', 'Achieng Otieno', 'Abdirahman Warsame Guled'],
  spanish: ['Lucía Fernández Ibarra', 'Iker Zubiri Olano', 'Marisol Peña Quiroga', 'José María Arce Lobo'],
  portuguese: ['Inês Caldeira', 'João Pedro da Veiga', 'Thaís dos Anjos Prado', 'Rui de Sá'],
  particles: [
    'Femke van der Wielen',
    'Lukas von Aschheim',
    'Noor de la Croix',
    'Giulia di Marzano',
    'Bram ten Hove',
  ],
  hyphens: [
    "Siobhán O'Rahilly",
    'Jean-Luc Tessier-Roy',
    "Aminata N'Dour",
    "Ngaio Te'Aho",
    'Anne-Sofie Lund-Bakke',
  ],
  nordic: ['Åse Bjørnstad', 'Mårten Ekblöm', 'Aino Väätäinen', 'Søren Kjærsgård'],
  icelandic: ['Sigrún Hallsdóttir', 'Ketill Örn Þorgilsson', 'Birna Jökulsdóttir'],
  slavic: ['Małgorzata Wiśniewicz', 'Jiří Dvořáček', 'Željka Brankić', 'Oksana Hrytsenko', 'Łukasz Żółtek'],
  turkish: ['Ezgi Polatlı', 'Çağrı Gündoğan', 'Işıl Şentürk'],
  arabic: ['Layla al-Khatibi', 'Omar bin Rashad', 'Noura Abu Zahr', 'Yusuf ibn Salim'],
  southAsian: [
    'Priya Raghunathan',
    'Arjun Deshmukhe',
    'Zainab Qureishi',
    'Harpreet Kaur Sodhi',
    'S. Venkataraghavan',
  ],
  vietnamese: ['Nguyễn Thị Minh Anh', 'Trần Quốc Bảo', 'Le Thanh Ha', 'Đặng Phương Linh'],
  pinyin: ['Li Wei', 'Zhang Xiaoyu', 'Ouyang Jing', 'Chen Yu-Ting', 'Wu Mo'],
  koreanLatin: ['Kim Min-seo', 'Park Jiho', 'Seo-yeon Choi', 'Do Hyun Lee'],
  japaneseLatin: ['Haruka Mizuno', 'Ren Takahata', 'Kenji Ōno'],
  han: ['王晓明', '李思远', '欧阳静怡', '陳怡君'],
  hangul: ['김민서', '박지호', '최서연'],
  kana: ['水野はるか', '高畑レン', '小野健司'],
  cyrillic: ['Анна Ковалёва', 'Дмитрий Соколенко', 'Оксана Гриценко', 'Стоян Пеев'],
  greek: ['Ελένη Παππά', 'Νίκος Ραφτόπουλος'],
  arabicScript: ['ليلى الخطيبي', 'عمر رشاد', 'نورة أبو زهر'],
  hebrew: ['נועה ברקאי', 'איתן לביא'],
  devanagari: ['प्रिया देशमुख', 'अर्जुन त्रिवेदी'],
  thai: ['สมชาย วงศ์ทอง', 'Somchai Wongthong'],
  mononyms: ['Wulandari', 'Suprapto', 'Tenzin', 'Madhavi', 'Nurhaliza'],
  firstNames: ['Maya', 'Tobias', 'Priya', 'Diego', 'Hannah'],
  initials: ['J. R. Okonkwo', 'K. Lindqvist', 'Mira T.', 'R.J. Castellan', 'Dana P. Whitmore'],
  words: [
    'Will Young',
    'May Chance',
    'Mark Page',
    'Grace Park',
    'Claude Martin',
    'Rose Field',
    'Art Read',
    'Hope Best',
    'Bill Price',
    'Sky Rivers',
    'Penny Law',
    'Joy Day',
  ],
  months: ['April Summers', 'June Winter', 'August Friday', 'Summer Hall'],
  places: ['Paris Holland', 'Austin Berlin', 'Georgia London', 'Sydney Lane'],
  capitals: ['ADA BYRNE', 'TESFAYE BEKELE', 'MARISOL PEÑA'],
  small: ['ada byrne', 'wanjiru kamande', 'li wei'],
  surnameFirst: ['Byrne, Ada', 'Kamande, Wanjiru'],
  logins: ['bokafor3', 'jmh2291', 'tessr', 'k_lindq', 'xwu47'],
  handles: ['@mayafern', '@toby-ash', '@kofi_d', '@pixelotter'],
} as const satisfies Record<string, readonly string[]>

export type Tradition = keyof typeof TRADITIONS

/** Traditions whose names hold a comma or begin small: even a reader needs a list of their own to see them. */
export const AWKWARD: ReadonlySet<Tradition> = new Set(['surnameFirst', 'small'])

/** Authors of the generated headers; none of them is ever a collaborator. */
export const AUTHORS = [
  'Annika Sollers',
  'Bayo Adekunle',
  'Tran Quang Huy',
  'Pilar Echeverri Soto',
  'Émile Fauchet',
  'Rania el-Masry',
  'Gwenllian Prys',
  'Satoshi Imamura',
  '赵明哲',
  'Юлия Маркелова',
] as const

/** Staff of the invented courses. */
export const STAFF = ['Prof. Halvorsen', 'Dr. Mbeki-Lowe', 'Professor Quill', 'Dr. Anand Rao'] as const
export const ASSISTANTS = ['TA Renée', 'our TA Oluwaseun', 'Marta (TA)', 'the TA, Joon-ho'] as const
