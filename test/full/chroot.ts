import {chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * A small system in which an executable runs alone: the libraries and git of this one, and no Node.
 *
 * @param system an empty folder
 * @param executable what runs there
 * @param folders what else is seen there, under its own name
 * @returns a program to be run in its place, from any of these folders; with AS=user:group in its environment as that
 *   user, who could not make the system
 */
export function chrootOf(system: string, executable: string, folders: string[]): string {
  mkdirSync(path.join(system, 'usr/bin'), {recursive: true})
  for (const name of ['git', 'sh']) copyFileSync(`/usr/bin/${name}`, path.join(system, 'usr/bin', name))
  for (const name of ['bin', 'lib', 'lib64']) symlinkSync(`usr/${name}`, path.join(system, name))
  copyFileSync(executable, path.join(system, 'headnote'))
  const seen = ['/usr/lib', '/usr/lib64', '/etc', '/dev', '/proc', ...folders]
  for (const folder of seen) mkdirSync(path.join(system, folder), {recursive: true})
  chmodSync(system, 0o755)
  const start = path.join(system, 'start')
  writeFileSync(
    start,
    `#!/bin/sh
exec unshare --mount sh -ec '
  for folder in ${seen.join(' ')}; do mount --bind "$folder" "${system}$folder"; done
  exec chroot \${AS:+--userspec=$AS} "${system}" sh -c "cd \\"\\$0\\" && exec /headnote \\"\\$@\\"" "$0" "$@"
' "$PWD" "$@"
`,
    {mode: 0o755},
  )
  return start
}
