// What the table shows, read from its address and written to it.
import { describe, expect, it } from 'vitest'
import { readTableView, requestOf, writeTableView } from '#client/features/followUps/filter/address.ts'

const read = (address: string) => readTableView(new URLSearchParams(address), 'own')

describe('the address of the table', () => {
  it('says nothing of what is usual', () => {
    expect(writeTableView(read('').view, 'own').toString()).toBe('')
  })

  it('is the same after it has been read', () => {
    const address = 'region=dalarna&status=open&sort=-updated&page=2&whose=all&group=owner&view=board'
    expect(writeTableView(read(address).view, 'own').toString()).toBe(address)
  })

  it('names what it does not understand, and lets it be', () => {
    const { view, problems } = read('whose=everybody&group=colour&view=wall&status=lost&lang=en&vem=jag')
    expect(view.whose).toBe('own')
    expect(problems.map(({ key }) => key)).toEqual(['status', 'vem', 'whose', 'group', 'view'])
  })
})

describe('what is asked of the server', () => {
  it('is what her organisation owns, or everything that she may see', () => {
    expect(requestOf(read('').view)).toBe('/api/my/follow-ups')
    expect(requestOf(read('whose=all&overdue=yes').view)).toBe('/api/follow-ups?overdue=yes')
  })

  it('comes by owner when it is grouped, so that groups are whole', () => {
    expect(requestOf(read('group=owner&sort=-due').view)).toBe('/api/my/follow-ups?sort=owner')
  })
})
