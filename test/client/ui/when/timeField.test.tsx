// @vitest-environment jsdom
// A field for a clock time: what is written in it, and what it suggests.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startLanguage } from '#client/app/language/start.ts'
import { TimeField } from '#client/ui/when/TimeField.tsx'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

beforeAll(async () => {
  fillJsdomGaps()
  await startLanguage('sv')
})
afterEach(cleanup)

const told = vi.fn<(value: string) => void>()
const commit = vi.fn<() => void>()
let field: HTMLInputElement

function Held() {
  const [value, setValue] = useState('09:00')
  return (
    <TimeField
      label="Starttid"
      value={value}
      onCommit={commit}
      onChange={(next) => {
        told(next)
        setValue(next)
      }}
    />
  )
}

beforeEach(() => {
  told.mockClear()
  commit.mockClear()
  render(
    <MantineProvider env="test">
      <Held />
    </MantineProvider>,
  )
  field = screen.getByRole('combobox', { name: 'Starttid' })
})

const suggested = () =>
  screen.queryAllByRole('option', { hidden: true }).map(({ textContent }) => textContent)

describe('a field for a clock time', () => {
  it('takes it as it is written, and puts it in order when the field is left', async () => {
    await userEvent.clear(field)
    await userEvent.type(field, '13.15')
    expect(field.value).toBe('13.15')
    expect(told).toHaveBeenLastCalledWith('13:15')
    await userEvent.tab()
    expect(field.value).toBe('13:15')
    expect(commit).toHaveBeenCalledOnce()
  })

  it('says what no clock shows, once the field has been left', async () => {
    await userEvent.clear(field)
    await userEvent.type(field, '25:00')
    expect(screen.queryByText(/^Det är ingen tid/)).toBeNull()
    await userEvent.tab()
    expect(screen.getByText(/^Det är ingen tid/)).toBeDefined()
  })

  it('suggests every half hour of the day, and those that go on from what is written', async () => {
    await userEvent.click(field)
    expect(suggested()).toHaveLength(21)
    await userEvent.clear(field)
    await userEvent.type(field, '9')
    expect(suggested()).toEqual(['09:00', '09:30'])
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(field.value).toBe('09:30')
    expect(told).toHaveBeenLastCalledWith('09:30')
  })
})
