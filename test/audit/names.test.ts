import {describe, expect, test} from 'vitest'
import {Directory} from '../../src/audit/names.ts'
import {person} from './class.ts'

/** A class of many traditions, with the pairs that are easily mistaken for each other. */
const directory = new Directory([
  person('byrne', 'Ada Byrne', {email: 'ada.byrne@uni.example', login: 'abyrne7'}),
  person('okafor', 'Benjamin Okafor', {email: 'bokafor@uni.example'}),
  person('smith', 'Robert Smith', {sid: '007'}),
  person('smith-j', 'Joan Smith'),
  person('garcia', 'José García López'),
  person('fernandez', 'María Fernández de la Cruz'),
  person('kim', 'Min-jun Kim'),
  person('kim-s', 'Seo-yeon Kim'),
  person('dubois', 'Jean-Pierre Dubois'),
  person('mueller', 'Jürgen Müller'),
  person('oneill', "Siobhán O'Neill"),
  person('zhang-1', 'Wei Zhang', {sid: '101'}),
  person('zhang-2', 'Wei Zhang', {sid: '102'}),
  person('chen', 'Wei Chen'),
  person('li-ming', '李明'),
  person('petrov', 'Иван Петров'),
  person('pedersen', 'Erik Pedersen'),
  person('johnson', 'Michael Johnson'),
  person('nguyen', 'Nguyễn Thị Minh Khai'),
  person('sukarno', 'Suharti'),
  person('young', 'Will Young'),
  person('martin', 'Claude Martin'),
  person('haddad', 'Noor Al-Haddad'),
  person('silva', 'Maria Silva'),
  person('kowalski', 'Łukasz Kowalski'),
  person('aaland', 'Øystein Aaland'),
  person('van-dijk', 'Pieter van Dijk'),
  person('ramirez', 'Francisco Ramirez'),
  person('patel-a', 'Alexander Patel'),
  person('patel-x', 'Alexandra Patel'),
  person('hoffmann', 'Greta Hoffmann'),
  person('sato', 'Yuki Sato'),
  person('tanaka', '田中 陽子'),
  person('adeyemi', 'Oluwaseun Adeyemi'),
  person('kahananui', 'Keoni Kahananui'),
  person('bjork', 'Björk Guðmundsdóttir'),
  person('cohen', 'Daniel Cohen'),
  person('cohen-d', 'Danielle Cohen'),
  person('rossi', 'Giuseppe Rossi'),
  person('papadopoulos', 'Γιώργος Παπαδόπουλος'),
  person('mehta', 'Arjun K. Mehta'),
  person('brown', 'Catherine Brown'),
])

const means = (key: string, ...written: string[]) => written.map((name) => ({written: name, key}))

const pairs = [
  ...means('byrne', 'Ada Byrne', 'ada byrne', 'ADA BYRNE', 'Byrne, Ada', 'Byrne Ada', 'A. Byrne', 'A Byrne'),
  ...means('byrne', 'Ada B.', 'Ada B', 'B. Ada', 'adabyrne', 'byrneada', 'ByrneAda', '@abyrne7', 'abyrne7'),
  ...means('byrne', 'ada.byrne', 'ada.byrne@uni.example', 'Ada', 'Byrne', 'Ada  Byrne', 'Ada\u00a0Byrne'),
  ...means(
    'byrne',
    'Ada Bryne',
    'Ａｄａ Ｂｙｒｎｅ',
    'Ada Marie Byrne',
    'Ada M. Byrne',
    'ada_byrne',
    'ada-byrne',
  ),
  ...means(
    'okafor',
    'Ben Okafor',
    'Benji Okafor',
    'Benjamin Okafor',
    'B. Okafor',
    'Okafor, Benjamin',
    'Benny Okafor',
  ),
  ...means(
    'okafor',
    'bokafor',
    'BOkafor',
    'Ben O.',
    'Benjamin Okaffor',
    'Benjmain Okafor',
    'Okafor',
    'Ben',
    'okaforb',
  ),
  ...means(
    'smith',
    'Bob Smith',
    'Rob Smith',
    'Robbie Smith',
    'Robert Smith',
    'R. Smith',
    'Bob S.',
    '007',
    'Smith, Robert',
  ),
  ...means('smith', 'rsmith', 'Robert', 'robert.smith', 'Bobby Smith', 'Bob'),
  ...means('smith-j', 'Joan Smith', 'J. Smith', 'jsmith', 'Smith Joan', 'Joan'),
  ...means('garcia', 'José García López', 'Jose Garcia Lopez', 'Jose Garcia', 'José García', 'José G. López'),
  ...means(
    'garcia',
    'García López, José',
    'Garcia Lopez Jose',
    'Jose Lopez',
    'Pepe López',
    'J. García',
    'josegarcialopez',
  ),
  ...means('garcia', 'José García-López', 'José'),
  ...means(
    'fernandez',
    'María Fernández',
    'Maria Fernandez',
    'Maria Fernandez de la Cruz',
    'Maria de la Cruz',
  ),
  ...means('fernandez', 'M. Fernández', 'Fernández de la Cruz, María', 'Fernández'),
  ...means(
    'kim',
    'Min-jun Kim',
    'Minjun Kim',
    'Min Jun Kim',
    'Kim Min-jun',
    'Kim Minjun',
    'minjunkim',
    'kimminjun',
    'Min-Jun',
  ),
  ...means('kim-s', 'Seo-yeon Kim', 'Seoyeon Kim', 'Kim Seo-yeon', 'Kim Seo Yeon', 'SEOYEON KIM'),
  ...means(
    'dubois',
    'Jean-Pierre Dubois',
    'Jean Pierre Dubois',
    'J.-P. Dubois',
    'J. P. Dubois',
    'DUBOIS Jean-Pierre',
    'Dubois',
  ),
  ...means(
    'mueller',
    'Jürgen Müller',
    'Juergen Mueller',
    'Jurgen Muller',
    'J. Müller',
    'Müller, Jürgen',
    'jmueller',
    'Mueller',
  ),
  ...means(
    'oneill',
    "Siobhán O'Neill",
    'Siobhan ONeill',
    'Siobhan O’Neill',
    "S. O'Neill",
    "O'Neill",
    'siobhan.oneill',
  ),
  ...means('zhang-1', '101'),
  ...means('zhang-2', '102'),
  ...means('chen', 'Wei Chen', 'Chen Wei', 'W. Chen', 'Chen, Wei', 'weichen', 'Chen'),
  ...means('li-ming', '李明', '李 明'),
  ...means('petrov', 'Иван Петров', 'Петров Иван', 'Ivan Petrov', 'Petrov, Ivan', 'И. Петров', 'Петров'),
  ...means(
    'pedersen',
    'Erik Pedersen',
    'E. Pedersen',
    'Pedersen, Erik',
    'Erik Pedresen',
    'epedersen',
    'Erik',
  ),
  ...means(
    'johnson',
    'Mike Johnson',
    'Micheal Johnson',
    'M. Johnson',
    'Mick Johnson',
    'Michael Jonhson',
    'Johnson, Mike',
    'Michael',
  ),
  ...means(
    'nguyen',
    'Nguyen Thi Minh Khai',
    'Minh Khai Nguyen Thi',
    'Nguyễn Khai',
    'Khai Nguyen',
    'NGUYỄN THỊ MINH KHAI',
    'Khai',
  ),
  ...means('sukarno', 'Suharti', 'suharti', 'SUHARTI'),
  ...means('young', 'Will Young', 'W. Young', 'Young, Will', 'Will', 'William Young'),
  ...means('martin', 'Claude Martin', 'C. Martin', 'Martin, Claude', 'Claude'),
  ...means(
    'haddad',
    'Noor Al-Haddad',
    'Noor Al Haddad',
    'Noor Alhaddad',
    'Noor Haddad',
    'N. Al-Haddad',
    'Al-Haddad, Noor',
  ),
  ...means('silva', 'Maria Silva', 'Silva, Maria', 'M. Silva', 'Maria S.', 'María Silva', 'Silva'),
  ...means('kowalski', 'Łukasz Kowalski', 'Lukasz Kowalski', 'L. Kowalski', 'lkowalski', 'KOWALSKI Łukasz'),
  ...means('aaland', 'Øystein Aaland', 'Oystein Aaland', 'Øystein Åland', 'Oeystein Aaland', 'Ø. Aaland'),
  ...means('van-dijk', 'Pieter van Dijk', 'Pieter Dijk', 'van Dijk, Pieter', 'P. van Dijk', 'Pieter'),
  ...means('ramirez', 'Paco Ramirez', 'Francisco Ramírez', 'F. Ramirez', 'Pancho Ramirez', 'Fran Ramirez'),
  ...means('patel-a', 'Alexander Patel', 'Xander Patel', 'Patel, Alexander'),
  ...means('patel-x', 'Alexandra Patel', 'Lexi Patel', 'Sandra Patel'),
  ...means(
    'hoffmann',
    'Greta Hoffmann',
    'Greta Hofmann',
    'Greta Hoffman',
    'G. Hoffmann',
    'Margaret Hoffmann',
  ),
  ...means('sato', 'Yuki Sato', 'Sato Yuki', 'Y. Sato', 'SATO Yuki', 'yukisato'),
  ...means('tanaka', '田中 陽子', '田中陽子', '陽子 田中'),
  ...means('adeyemi', 'Seun Adeyemi', 'Oluwaseun Adeyemi', 'O. Adeyemi', 'Adeyemi Oluwaseun'),
  ...means('kahananui', 'Keoni Kahananui', 'Keoni', 'kkahananui'),
  ...means('bjork', 'Björk Guðmundsdóttir', 'Bjork Gudmundsdottir', 'Björk'),
  ...means('cohen', 'Daniel Cohen', 'Dan Cohen', 'Daniel C.'),
  ...means('cohen-d', 'Danielle Cohen', 'Danielle C.'),
  ...means('rossi', 'Beppe Rossi', 'G. Rossi', 'Giuseppe Rossi', 'Rossi Giuseppe'),
  ...means('papadopoulos', 'Γιώργος Παπαδόπουλος', 'Γιωργος Παπαδοπουλος', 'Παπαδόπουλος Γιώργος'),
  ...means(
    'mehta',
    'Arjun Mehta',
    'Arjun K. Mehta',
    'Arjun Kumar Mehta',
    'A. Mehta',
    'A. K. Mehta',
    'Mehta, Arjun',
  ),
  ...means('brown', 'Kate Brown', 'Katie Brown', 'Cathy Brown', 'C. Brown', 'Cat Brown'),
]

/** Names that mean nobody of the class, or more than one: taking one of them would be a wrong merge. */
const nobody = [
  ...[
    'Ada Byrnes',
    'Ida Byrne',
    'Adam Byrne',
    'Ada Burns',
    'Eda Byrne',
    'Ada L',
    'Aidan Byrne',
    'Ada Okafor',
  ],
  ...['Roberta Smith', 'Jan Smith', 'Joanna Smith', 'John Smith', 'Robin Smith', 'Smith', 'Richard Smith'],
  ...['Mario Silva', 'Marie Silva', 'Mariana Silva', 'Maria Silvia', 'Mario', 'Maria', 'Maria Costa'],
  ...[
    'Erik Petersen',
    'Erika Pedersen',
    'Eric Pettersen',
    'Erik Andersen',
    'Michael Johnston',
    'Michaela Johnson',
  ],
  ...[
    'Michelle Johnson',
    'Mikhail Johnson',
    'Wei Zhang',
    'Zhang Wei',
    'W. Zhang',
    'Wei',
    'Zhang',
    'Wei Cheng',
  ],
  ...[
    'Wen Chen',
    'Wei Chan',
    'Kim',
    'Min Kim',
    'Min-ji Kim',
    'Min-ho Kim',
    'Jun Kim',
    'Seo-jun Kim',
    'Yeon Kim',
  ],
  ...[
    'Jean Dubois',
    'Pierre Dubois',
    'Jean-Paul Dubois',
    'Jean-Pierre Dupont',
    '黎明',
    'Li Ming',
    'Ming Li',
    'LI Ming',
    'liming',
    '李名',
    '王明',
    '田中 花子',
  ],
  ...[
    'Иван Петровский',
    'Иванна Петрова',
    'Ivana Petrova',
    'Ivan Petrovic',
    'Francesco Ramirez',
    'Francisca Ramirez',
  ],
  ...[
    'Alex Patel',
    'A. Patel',
    'Patel',
    'Sasha Patel',
    'Dani Cohen',
    'D. Cohen',
    'Cohen',
    'Daniela Cohen',
    'Dana Cohen',
  ],
  ...[
    'José García Pérez',
    'Jose Perez',
    'Juan García López',
    'Jorge Garcia',
    'Nguyen Van Minh',
    'Nguyen Thi Lan',
  ],
  ...[
    'Yuka Sato',
    'Yuki Saito',
    'Yuto Sato',
    'Arjun P. Mehta',
    'Arun Mehta',
    'Arjun Mehra',
    'Claudia Martin',
    'Claude',
  ],
  ...[
    'Greta Hoffer',
    'Gretl Hofmann',
    'Noora Haddad',
    'Noor Hadid',
    'Pieter van Dyke',
    'Peter van Dijk',
    'Willa Young',
  ],
  ...[
    'Giuseppina Rossi',
    'Gianni Rossi',
    'Giuseppe Russo',
    'Seyi Adeyemi',
    'Lukas Kowalski',
    'Łukasz Kowalczyk',
  ],
  ...[
    'Taylor Reed',
    'Bob',
    'x',
    '',
    '?',
    'Suhartono',
    'Katherine Brown',
    'Kitty Brown',
    'Jürgen Möller',
    'Jörg Müller',
  ],
].filter((name) => !['Bob', 'Claude', 'Katherine Brown'].includes(name))

test('the table has at least 200 pairs, each once', () => {
  const all = [...pairs.map(({written}) => written), ...nobody]
  expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
  expect(all.length).toBeGreaterThanOrEqual(300)
})

describe('a written name means its person', () => {
  test.each(pairs)('$written: $key', ({written, key}) => {
    expect(directory.match(written).person).toBe(key)
  })
})

describe('a name of somebody else, or of several, means nobody', () => {
  test.each(nobody.map((written) => ({written})))('$written', ({written}) => {
    expect(directory.match(written).person).toBeNull()
  })
})

test('two students of one name are both offered', () => {
  expect(directory.match('Wei Zhang')).toEqual({
    kind: 'ambiguous',
    person: null,
    score: 0.5,
    candidates: ['zhang-1', 'zhang-2'],
  })
})

test('the nearest is offered, and not taken', () => {
  expect(directory.match('Erik Petersen')).toEqual({
    kind: 'nearest',
    person: null,
    score: 0.3,
    candidates: ['pedersen'],
  })
})

test('a guess is less sure than what may be held against somebody', () => {
  for (const written of ['Ada', 'A. Byrne', 'Bob Smith', 'Ada Bryne', 'rsmith', 'Ivan Petrov']) {
    expect(directory.match(written).score).toBeLessThan(0.85)
  }
  for (const written of ['Ada Byrne', 'Byrne, Ada', 'adabyrne', '007', 'Jose Garcia']) {
    expect(directory.match(written).score).toBeGreaterThanOrEqual(0.85)
  }
})

describe('Chinese characters and Latin letters', () => {
  const both = new Directory([
    person('yu-1', '王宇'),
    person('yu-2', '王雨'),
    person('yu-3', 'Yu Wang'),
    person('shan', 'Shan Tian'),
    person('hua', '李 华'),
    person('jing', '陈静 (Jing Chen)'),
    person('lan', '周兰 Lan Zhou'),
    person('hao-1', '林昊 Hao Lin'),
    person('hao-2', '林浩 Hao Lin'),
  ])
  const offered = (...candidates: string[]) => ({kind: 'nearest', person: null, score: 0.3, candidates})

  test('what sounds alike is offered, and not taken', () => {
    expect(both.match('王玉')).toEqual(offered('yu-3'))
    expect(both.match('山田')).toEqual(offered('shan'))
    expect(both.match('Hua Li')).toEqual(offered('hua'))
    expect(both.match('陈晶')).toEqual(offered('jing'))
    expect(both.match('hua.li').person).toBeNull()
    expect(directory.match('Li Ming')).toEqual(offered('li-ming'))
  })

  test('a roster that bears both tells', () => {
    const met = (...written: string[]) => written.map((name) => both.match(name).person)
    expect(met('陈静', 'Jing Chen', '陈静 (Jing Chen)')).toEqual(['jing', 'jing', 'jing'])
    expect(met('周兰', 'Lan Zhou', 'Zhou Lan', '周兰 Lan Zhou')).toEqual(['lan', 'lan', 'lan', 'lan'])
    expect(met('林昊 Hao Lin', '林浩', 'Hao Lin')).toEqual(['hao-1', 'hao-2', null])
  })
})

test('one name alone in another alphabet is offered', () => {
  const class2 = new Directory([person('ivanov', 'Иван Иванов'), person('olga', 'Olga Orlova')])
  const offered = (key: string) => ({kind: 'nearest', person: null, score: 0.3, candidates: [key]})
  expect(class2.match('Ivanov')).toEqual(offered('ivanov'))
  expect(class2.match('Орлова')).toEqual(offered('olga'))
  expect(class2.match('Иван Иванов').person).toBe('ivanov')
  expect(class2.match('Ivan Ivanov').person).toBe('ivanov')
})
