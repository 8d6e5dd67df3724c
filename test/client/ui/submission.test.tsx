// @vitest-environment jsdom
// Sending a form that takes a while to be answered.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useSubmission } from '#client/ui/useSubmission.ts'
import { err, ok } from '#shared/lib/result.ts'

interface Sent {
  readonly value: string
  readonly answer: (failure: string | null) => Promise<void>
}

function Form({ value, sent }: { readonly value: string; readonly sent: Sent[] }) {
  const read = value === '' ? err(['empty' as const]) : ok(value)
  const { wrong, isSending, failure, form } = useSubmission(read, (said) => {
    const { promise, resolve } = Promise.withResolvers<string | null>()
    sent.push({ value: said, answer: (failed) => act(async () => resolve(failed)) })
    return promise
  })
  return (
    <form {...form} aria-label="Form" aria-busy={isSending}>
      <input aria-invalid={wrong.includes('empty')} defaultValue={value} />
      {failure !== null && <p role="alert">{failure}</p>}
    </form>
  )
}

const submit = () => fireEvent.submit(screen.getByRole('form'))

afterEach(cleanup)

it('a form is sent once, however often it is submitted before the answer', async () => {
  const sent: Sent[] = []
  render(<Form value="Vätgas" sent={sent} />)
  submit()
  submit()
  expect(sent.map(({ value }) => value)).toEqual(['Vätgas'])
  await sent[0]?.answer('No network')
  expect(screen.getByRole('alert').textContent).toBe('No network')
  submit()
  expect(sent).toHaveLength(2)
  expect(screen.queryByRole('alert')).toBeNull()
})

it('a form that is wrong is not sent, and leads to what is wrong', () => {
  const sent: Sent[] = []
  render(<Form value="" sent={sent} />)
  submit()
  expect(sent).toEqual([])
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})
