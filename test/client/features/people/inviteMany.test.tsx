// @vitest-environment jsdom
// Inviting many at once, with a list of those invited that grows while the rest are.
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { InviteMany } from '#client/features/people/inviting/InviteMany.tsx'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { showRoom } from '#test/client/showRoom.tsx'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const dialogue = new DialogueBuilder()
const organisations = Object.values(dialogue.state.participants.organisations)

afterEach(cleanup)

/** Invites one person each time that the test answers. */
function Inviting({ answers }: { answers: (() => void)[] }) {
  const [invited, setInvited] = useState<readonly InvitedPerson[]>([])
  return (
    <InviteMany
      organisations={organisations}
      invited={invited}
      onInvite={({ name, organisationId, role, email }) =>
        new Promise((resolve) => {
          answers.push(() => {
            const person = {
              id: name,
              name,
              email: email ?? null,
              language: 'sv',
              organisationId,
              role,
              link: null,
            } as const
            setInvited((earlier) => [...earlier, person])
            resolve(true)
          })
        })
      }
    />
  )
}

it('invites them all in the language that is chosen for their letters', async () => {
  const languages: unknown[] = []
  showRoom(
    <InviteMany
      organisations={organisations}
      invited={[]}
      onInvite={({ language }) => {
        languages.push(language)
        return Promise.resolve(true)
      }}
    />,
    dialogue.state,
    dialogue.now,
  )
  await userEvent.type(screen.getByRole('textbox'), 'Person Ett; Vinnova\nPerson Två; Vinnova')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Språk i breven' }), 'English')
  await userEvent.click(screen.getByRole('button', { name: 'Bjud in 2 personer' }))
  await expect.poll(() => languages).toEqual(['en', 'en'])
})

it('reads the lines once, so that none is called wrong because it has just been invited', async () => {
  const answers: (() => void)[] = []
  showRoom(<Inviting answers={answers} />, dialogue.state, dialogue.now)
  await userEvent.type(
    screen.getByRole('textbox'),
    'Person Ett; Vinnova\nPerson Två; Vinnova\nPerson Tre; Okänd',
  )
  expect(screen.getByText('1 rad bjuds in först när den är rättad.')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Bjud in 2 personer' }))
  answers[0]?.()
  await expect.poll(() => answers.length).toBe(2)
  expect(screen.queryByText(/redan inbjuden/)).toBeNull()
  expect(screen.getByText('1 rad bjuds in först när den är rättad.')).toBeDefined()
  answers[1]?.()
  await screen.findByDisplayValue('Person Tre; Okänd')
})
