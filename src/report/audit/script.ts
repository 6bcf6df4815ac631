/**
 * What report.html does when scripts run: filter, sort, keys, and ticks kept in this browser. Without it the same page
 * reads and prints; nothing is made by the script, and it asks for nothing.
 */
export const script = `
(() => {
  const table = document.querySelector('#students')
  if (!table) return
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const count = document.querySelector('#count')
  const text = document.querySelector('#find')
  const status = document.querySelector('#status')
  const store = 'headnote:' + document.documentElement.dataset.run
  for (const element of document.querySelectorAll('[data-live]')) element.hidden = false
  let ticks = {}
  try { ticks = JSON.parse(localStorage.getItem(store)) || {} } catch {}
  const keep = () => { try { localStorage.setItem(store, JSON.stringify(ticks)) } catch {} }
  const haystack = new Map(rows.map((row) => [row, row.textContent.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase()]))
  const show = () => {
    const wanted = text.value.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase().trim()
    let shown = 0
    for (const row of rows) {
      const kinds = row.dataset.kinds.split(' ')
      const fits = (!wanted || haystack.get(row).includes(wanted)) &&
        (!status.value || (status.value === 'open' ? !row.classList.contains('done') : kinds.includes(status.value)))
      row.hidden = !fits
      if (fits) shown++
    }
    count.textContent = shown + ' of ' + rows.length
  }
  text.addEventListener('input', show)
  status.addEventListener('change', show)
  for (const row of rows) {
    const box = row.querySelector('input[type=checkbox]')
    if (!box) continue
    box.checked = Boolean(ticks[row.dataset.id])
    row.classList.toggle('done', box.checked)
    box.addEventListener('change', () => {
      row.classList.toggle('done', box.checked)
      if (box.checked) ticks[row.dataset.id] = 1
      else delete ticks[row.dataset.id]
      keep()
    })
  }
  const order = new Intl.Collator(undefined, {numeric: true})
  for (const [at, head] of [...table.tHead.rows[0].cells].entries()) {
    const words = head.textContent
    if (!head.dataset.sort) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words
    head.replaceChildren(button)
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending'
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending')
      const key = (row) => row.cells[at].dataset.key ?? row.cells[at].textContent
      rows.sort((a, b) => order.compare(key(a), key(b)) * (up ? 1 : -1))
      body.append(...rows)
    })
  }
  let here = null
  const go = (step) => {
    const seen = rows.filter((row) => !row.hidden)
    const next = seen[Math.max(0, Math.min(seen.length - 1, seen.indexOf(here) + step))]
    if (!next) return
    if (here) here.classList.remove('here')
    here = next
    here.classList.add('here')
    here.querySelector('a')?.focus({preventScroll: true})
    here.scrollIntoView({block: 'nearest'})
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (/^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox') {
      if (event.key === 'Escape') event.target.blur()
      return
    }
    if (event.key === 'j') go(1)
    else if (event.key === 'k') go(-1)
    else if (event.key === '/') { event.preventDefault(); text.focus() }
    else if (event.key === 'x' && here) here.querySelector('input[type=checkbox]')?.click()
  })
  show()
})()
`
