// Who may write where, as the editor offers it; the server holds to the same table.
import { expect, test } from 'vitest'
import { notesAccess } from '#client/features/notes/access.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { DialogueBuilder } from '#test/shared/dialogueBuilder.ts'

const organisations = [
  { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' as const, part: 'panel' as const },
  { id: 'dalarna', name: 'Region Dalarna', kind: 'region' as const, part: 'presents' as const },
  { id: 'halland', name: 'Region Halland', kind: 'region' as const, part: 'presents' as const },
]
const dialogue = () => new DialogueBuilder({ organisations }).invite('leader', 'vinnova', 'facilitator')
const seat = (role: Role, organisationId: string | null = 'vinnova') => ({
  personId: 'p',
  name: '',
  organisationId,
  role,
})

test('facilitator and panel write everywhere, a presenter in the own region’s slots, a listener nowhere', () => {
  const built = dialogue()
  const [own, other] = [built.slotId('presentation', 'dalarna'), built.slotId('presentation', 'halland')]
  const access = (role: Role, organisationId: string) =>
    [own, other].map((slotId) => notesAccess(built.state, seat(role, organisationId), slotId))
  expect(access('facilitator', 'vinnova')).toEqual(['write', 'write'])
  expect(access('panel', 'vinnova')).toEqual(['write', 'write'])
  expect(access('presenter', 'dalarna')).toEqual(['write', 'role'])
  expect(access('listener', 'dalarna')).toEqual(['role', 'role'])
})

test('a lock closes the notes for everybody, and tells whoever can open it so', () => {
  const built = dialogue()
  const slotId = built.slotId('presentation', 'dalarna')
  const { state } = built.by('leader', { type: 'notes.lock', slotId })
  expect(notesAccess(state, seat('panel'), slotId)).toBe('locked')
  expect(notesAccess(state, seat('facilitator'), slotId)).toBe('lockedForYou')
  expect(notesAccess(state, seat('listener'), slotId)).toBe('role')
})
