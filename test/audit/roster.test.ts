import {expect, test} from 'vitest'
import {parseRoster} from '../../src/audit/roster.ts'

const names = (text: string) => parseRoster(text, 'roster.csv').map(({name}) => name)

test('Canvas: "Last, First", without the points row and the test student', () => {
  const text = [
    'Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (123)',
    '"    Points Possible",,,,,10',
    '"Byrne, Ada",11,0007,abyrne,Lab 1,9',
    '"Student, Test",12,,,Lab 1,',
  ].join('\n')
  expect(parseRoster(text, 'canvas.csv')).toEqual([
    {
      key: '11',
      name: 'Ada Byrne',
      email: null,
      sid: '11',
      login: 'abyrne',
      section: 'Lab 1',
      staff: false,
      listed: true,
    },
  ])
})

test('Gradescope: first and last name, e-mail, SID, role', () => {
  const text =
    'First Name,Last Name,SID,Email,Role\nNoor,Al-Haddad,007,Noor@uni.example,Student\nTariq,Aziz,,t@uni.example,TA\n'
  expect(parseRoster(text, 'gradescope.csv').map(({key, name, staff}) => [key, name, staff])).toEqual([
    ['007', 'Noor Al-Haddad', false],
    ['t@uni.example', 'Tariq Aziz', true],
  ])
})

test('GitHub Classroom: identifier, login, name', () => {
  const text =
    'identifier,github_username,github_id,name\n"Sato, Yuki",ysato,42,\nkeoni@uni.example,keonik,43,\n'
  expect(names('identifier,github_username,github_id\n"Sato, Yuki",ysato,42\n')).toEqual(['Yuki Sato'])
  // Nobody has filled in a name yet: the identifiers tell who they are.
  expect(parseRoster(text, 'roster.csv').map(({name, email, login}) => [name, email, login])).toEqual([
    ['Yuki Sato', null, 'ysato'],
    ['keoni@uni.example', 'keoni@uni.example', 'keonik'],
  ])
})

test('Classroom 50: people who have no name yet, or no login yet; staff', () => {
  const text =
    'username,first_name,last_name,email,section,github_id,role\nada-b,Ada,Byrne,ada@uni.example,A,6,student\n' +
    'okaforben,,,,A,7,student\n,,,lin@uni.example,A,,student\nprofx,Tess,Abara,,,8,teacher\n'
  expect(
    parseRoster(text, 'r.csv').map(({name, email, login, staff}) => [name, email, login, staff]),
  ).toEqual([
    ['Ada Byrne', 'ada@uni.example', 'ada-b', false],
    ['okaforben', null, 'okaforben', false],
    ['lin@uni.example', 'lin@uni.example', null, false],
    ['Tess Abara', null, 'profx', true],
  ])
})

test('Brightspace: the sign before what a spreadsheet would take for a number', () => {
  const text = 'OrgDefinedId,Username,Last Name,First Name\n#007,#ada,Byrne,Ada\n'
  expect(parseRoster(text, 'r.csv').map(({name, sid, login}) => [name, sid, login])).toEqual([
    ['Ada Byrne', '007', 'ada'],
  ])
})

test('a byte-order mark, semicolons, CRLF', () => {
  expect(names('\ufeffNachname;Vorname;E-Mail\r\nMüller;Jürgen;j@uni.example\r\n')).toEqual(['Jürgen Müller'])
})

test('tabs, and a header in capitals', () => {
  expect(names('FULL NAME\tEMAIL\nSiobhán O’Neill\ts@uni.example\n')).toEqual(['Siobhán O’Neill'])
})

test('two students of one name have two keys', () => {
  expect(parseRoster('name\nWei Zhang\nWei Zhang\n', 'r.csv').map(({key}) => key)).toEqual([
    'Wei Zhang',
    'Wei Zhang (2)',
  ])
})

test('a roster without names is refused, with its columns', () => {
  expect(() => parseRoster('grade,points\nA,3\n', 'grades.csv')).toThrow(
    '`grades.csv` has no column of names. Its columns: grade, points. A roster needs a column "name" (or "first name" and "last name") in its first row.',
  )
  expect(() => parseRoster('', 'empty.csv')).toThrow('`empty.csv` has no column of names. Its columns: none.')
})
