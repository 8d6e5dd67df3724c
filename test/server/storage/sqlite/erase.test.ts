// Erasing: what is gone is gone from the files too.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteStorage } from '#server/storage/sqlite/open.ts'
import { personOf } from '#test/contract/examples.ts'
import { temporaryFolder } from '#test/ground/temporaryFolder.ts'

it('the name and the address of a person who is erased are in no file any more', async () => {
  const file = join(temporaryFolder(), 'snabbdialog.db')
  const storage = openSqliteStorage(file)
  onTestFinished(() => storage.close())
  const { people } = storage.access
  const holds = (text: string) => [file, `${file}-wal`].some((name) => readFileSync(name).includes(text))

  for (let index = 0; index < 50; index += 1) await people.insert(personOf(`person-${index}`))
  await people.insert(personOf('gone', { name: 'Förnamn Exempel', email: 'gone@example.org' }))
  await people.update('gone', { name: 'Efternamn Exempel' })
  expect(holds('Efternamn Exempel')).toBe(true)
  await people.erase('gone')
  for (const text of ['Förnamn Exempel', 'Efternamn Exempel', 'gone@example.org']) {
    expect(holds(text)).toBe(false)
  }
  expect(await people.byIds(['person-7'])).toHaveLength(1)
})
