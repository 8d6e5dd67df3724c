import { expect, it } from 'vitest'
import { Wishes, isDecided } from '#client/connection/http/wishes.ts'
import { minutes } from '#shared/time/instant.ts'

function page() {
  let now = 0
  let ids = 0
  const wishes = new Wishes(
    () => `id${(ids += 1)}`,
    () => now,
  )
  return {
    wishes,
    pass: (ms: number) => {
      now += ms
    },
  }
}

it('the same words are one wish until it is answered', () => {
  const { wishes } = page()
  expect([wishes.idOf('invite'), wishes.idOf('invite'), wishes.idOf('comment')]).toEqual([
    'id1',
    'id1',
    'id2',
  ])
  wishes.answered('invite')
  expect([wishes.idOf('invite'), wishes.idOf('comment')]).toEqual(['id3', 'id2'])
})

it('a wish that is asked for on and on stays one, and one that has been left alone does not', () => {
  const { wishes, pass } = page()
  for (let times = 0; times < 5; times += 1) {
    expect(wishes.idOf('invite')).toBe('id1')
    pass(minutes(9))
  }
  pass(minutes(1))
  expect(wishes.idOf('invite')).toBe('id2')
})

it('a command that could not be stored may have been carried out, and every other answer says what became of it', () => {
  const refused = (code: 'unavailable' | 'not-found') =>
    isDecided({ ok: false, rejection: { code, message: '' } })
  expect([isDecided({ ok: true, seq: 1 }), refused('not-found'), refused('unavailable')]).toEqual([
    true,
    true,
    false,
  ])
})
