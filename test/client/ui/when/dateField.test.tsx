// @vitest-environment jsdom
// A field for a day: what is written in it, and what is picked from its calendar.
import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import type { ComponentProps } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseLanguage, startLanguage } from '#client/app/language/start.ts'
import { DateField } from '#client/ui/when/DateField.tsx'
import { Modal } from '#client/ui/window/Modal.tsx'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

type Options = Partial<ComponentProps<typeof DateField>>

beforeAll(async () => {
  fillJsdomGaps()
  await startLanguage('sv')
})
beforeEach(() => chooseLanguage('sv'))
afterEach(cleanup)

const told = vi.fn<(value: string) => void>()

function Held({ value: first = '', ...options }: Options) {
  const [value, setValue] = useState(first)
  return (
    <DateField
      label="Datum"
      {...options}
      value={value}
      onChange={(next) => {
        told(next)
        setValue(next)
      }}
    />
  )
}

function show(options: Options = {}): HTMLInputElement {
  told.mockClear()
  render(
    <MantineProvider env="test">
      <Held {...options} />
    </MantineProvider>,
  )
  return screen.getByLabelText('Datum')
}

const opener = (name = 'Öppna kalendern') => screen.getByRole('button', { name })
const openCalendar = async (name?: string) => {
  await userEvent.click(opener(name))
  const calendar = await screen.findByRole('dialog', { name: 'Datum' })
  await within(calendar).findByRole('table')
  return within(calendar)
}

describe('what is written in a field for a day', () => {
  it('is left alone while it is written, and put in order when the field is left', async () => {
    const field = show()
    await userEvent.type(field, '20261201')
    expect(field.value).toBe('20261201')
    expect(told).toHaveBeenLastCalledWith('2026-12-01')
    await userEvent.tab()
    expect(field.value).toBe('2026-12-01')
  })

  it('is told to be no day once the field has been left, and not before', async () => {
    const field = show()
    await userEvent.type(field, '2026-02-30')
    expect(field.getAttribute('aria-invalid')).toBeNull()
    await userEvent.tab()
    expect(screen.getByText(/^Det är inget datum/)).toBeDefined()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.value).toBe('2026-02-30')
    expect(told).toHaveBeenLastCalledWith('2026-02-30')
  })

  it('is told to be no day when Enter is to send it', async () => {
    await userEvent.type(show(), 'i morgon{Enter}')
    expect(screen.getByText(/^Det är inget datum/)).toBeDefined()
  })

  it('is told to be wrong by whoever owns the field, when it is a day', async () => {
    await userEvent.type(show({ error: 'Datumet har redan varit.' }), '2020-01-01')
    expect(screen.queryByText('Datumet har redan varit.')).toBeNull()
    await userEvent.tab()
    expect(screen.getByText('Datumet har redan varit.')).toBeDefined()
  })

  it('can be taken away at a press where there need be none', async () => {
    const field = show({ value: '2026-12-01' })
    const press = document.querySelector<HTMLElement>('button[aria-hidden]')
    await userEvent.click(press ?? field)
    expect(told).toHaveBeenLastCalledWith('')
    expect(document.activeElement).toBe(field)
    cleanup()
    show({ value: '2026-12-01', required: true })
    expect(document.querySelector('button[aria-hidden]')).toBeNull()
  })
})

describe('the calendar of a field for a day', () => {
  it('speaks the language of the page, and its weeks begin on Monday', async () => {
    show({ value: '2026-12-01' })
    const calendar = await openCalendar()
    const weekdays = () => calendar.getAllByRole('columnheader').map(({ textContent }) => textContent)
    expect(weekdays()).toEqual(['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'])
    expect(calendar.getByText('december 2026')).toBeDefined()
    await userEvent.click(calendar.getByRole('button', { name: 'Nästa månad' }))
    expect(calendar.getByRole('status').textContent).toBe('januari 2027')
    expect(calendar.getByRole('button', { name: 'Föregående månad' })).toBeDefined()
    cleanup()
    await chooseLanguage('en')
    show({ value: '2026-12-01' })
    const english = await openCalendar('Open the calendar')
    expect(english.getAllByRole('columnheader')[0]?.textContent).toBe('Mo')
    expect(english.getByRole('button', { name: 'Next month' })).toBeDefined()
    expect(english.getByRole('button', { name: 'Tuesday 1 December 2026', pressed: true })).toBeDefined()
  })

  it('opens at the day there is, is gone through by arrows, and gives the focus back', async () => {
    const onCommit = vi.fn<() => void>()
    const field = show({ value: '2026-12-01', onCommit })
    const calendar = await openCalendar()
    const chosen = calendar.getByRole('button', { name: 'tisdag 1 december 2026', pressed: true })
    await waitFor(() => expect(document.activeElement).toBe(chosen))
    onCommit.mockClear()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}')
    expect(field.value).toBe('2026-12-09')
    expect(onCommit).toHaveBeenCalledOnce()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(opener()))
  })

  it('offers no day but those there may be', async () => {
    show({ value: '2026-12-10', min: '2026-12-08', max: '2026-12-20' })
    const calendar = await openCalendar()
    const isOffered = (name: string) => !calendar.getByRole<HTMLButtonElement>('button', { name }).disabled
    expect(isOffered('måndag 7 december 2026')).toBe(false)
    expect(isOffered('tisdag 8 december 2026')).toBe(true)
    expect(isOffered('söndag 20 december 2026')).toBe(true)
    expect(isOffered('måndag 21 december 2026')).toBe(false)
    expect(isOffered('Nästa månad')).toBe(false)
  })

  it('opens at the first day there may be, when the one there is has passed', async () => {
    show({ value: '2026-11-02', min: '2027-01-04' })
    const calendar = await openCalendar()
    const first = calendar.getByRole('button', { name: 'måndag 4 januari 2027' })
    await waitFor(() => expect(document.activeElement).toBe(first))
  })

  it('is closed by Escape alone, and not the window that the field lies in', async () => {
    render(
      <MantineProvider env="test">
        <Modal opened title="Uppföljning" onClose={() => told('closed')}>
          <Held />
        </Modal>
      </MantineProvider>,
    )
    await openCalendar()
    told.mockClear()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Datum' })).toBeNull())
    expect(told).not.toHaveBeenCalled()
  })
})
