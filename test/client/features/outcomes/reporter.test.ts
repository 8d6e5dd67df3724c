// On whose behalf somebody may report.
import { describe, expect, it } from 'vitest'
import { reporterOf } from '#client/features/outcomes/reporter.ts'
import type { Role } from '#shared/dialogue/role.ts'
import type { SessionSeat } from '#shared/protocol/http/session.ts'

const seat = (dialogueId: string, organisationId: string | null, role: Role): SessionSeat => ({
  dialogueId,
  organisationId,
  role,
  personId: `${role} of ${dialogueId}`,
  name: 'Exempel',
})

describe('whoever may report', () => {
  it('reports for her organisation by her seat, and without one where she was never invited', () => {
    const reporter = reporterOf({ account: null, seats: [seat('d1', 'dalarna', 'presenter')] })
    expect(reporter('d1', 'dalarna')).toEqual({ as: 'presenter of d1', isOwn: true })
    expect(reporter('d2', 'dalarna')).toEqual({ as: null, isOwn: true })
    expect(reporter('d1', 'vinnova')).toBeNull()
  })

  it('writes down what anybody says where she facilitates, and nowhere else', () => {
    const reporter = reporterOf({ account: null, seats: [seat('d1', 'vinnova', 'facilitator')] })
    expect(reporter('d1', 'dalarna')).toEqual({ as: 'facilitator of d1', isOwn: false })
    expect(reporter('d1', 'vinnova')).toEqual({ as: 'facilitator of d1', isOwn: true })
    expect(reporter('d2', 'dalarna')).toBeNull()
  })

  it('is somebody rather than a screen', () => {
    const reporter = reporterOf({ account: null, seats: [seat('d1', 'dalarna', 'display')] })
    expect(reporter('d1', 'dalarna')).toBeNull()
  })

  it('reports for the organisation of her account', () => {
    const organisation = { id: 'vinnova', name: 'Vinnova', kind: 'national-actor' } as const
    const reporter = reporterOf({ account: { personId: 'p1', name: 'Exempel', organisation }, seats: [] })
    expect(reporter('d1', 'vinnova')).toEqual({ as: null, isOwn: true })
  })
})
