import { expect, it } from 'vitest'
import { Turns } from '#server/transport/http/turns.ts'

it('of what is asked for about the same thing the next begins when the one before is done, well or badly', async () => {
  const turns = new Turns()
  const begun: string[] = []
  const first = Promise.withResolvers<string>()
  const task = (name: string, result: Promise<string>) => () => {
    begun.push(name)
    return result
  }
  const one = turns.take('same', task('one', first.promise))
  const two = turns.take('same', task('two', Promise.resolve('second')))
  expect(await turns.take('other', task('elsewhere', Promise.resolve('at once')))).toBe('at once')
  expect(begun.toSorted()).toEqual(['elsewhere', 'one'])
  first.reject(new Error('it failed'))
  await expect(one).rejects.toThrow('it failed')
  expect(await two).toBe('second')
  expect(begun).toContain('two')
})
