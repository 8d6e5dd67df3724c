// The example dialogue: eight regions and four national actors on smart energy and smart transportation.
// Who takes part follows the thematic pilot in Vinnova's synergy report (2023); lengths follow the model (ten minutes a
// region). The lengths of discussions and closing, and the date, are this project's own. The people are examples by role.
import { nationalActors } from '#shared/catalogue/nationalActors.ts'
import { regions } from '#shared/catalogue/regions.ts'
import type { NewDialogue } from '#shared/dialogue/create.ts'
import type { Organisation, Part } from '#shared/dialogue/organisation.ts'
import type { Role } from '#shared/dialogue/role.ts'
import { assert } from '#shared/lib/assert.ts'
import { minutes } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'

const leadId = 'vinnova'
const actorIds = [leadId, 'energimyndigheten', 'tillvaxtverket', 'business-sweden']
const presentingIds = [
  'dalarna',
  'halland',
  'norrbotten',
  'sormland',
  'varmland',
  'vasternorrland',
  'vastmanland',
  'vastra-gotaland',
]
const listeningIds = ['ostergotland', 'vasterbotten', 'skane', 'blekinge']

/** Somebody in the example: a role and an organisation, never a person who could be real. */
export interface ExamplePerson {
  readonly name: string
  readonly organisationId: string | null
  readonly role: Role
}

/** The example as a facilitator would fill it in, planned to start at `plannedStart`. Two hours, which the agenda fills. */
export function exampleDialogue(plannedStart: Instant): NewDialogue {
  const organisations = exampleOrganisations()
  const agendaMinutes = 5 + presentingIds.length * (10 + 3) + 11
  return {
    details: {
      title: 'Strategisk snabbdialog: Smart energi och smarta transporter',
      leadId,
      plannedStart,
      bookedMs: minutes(agendaMinutes),
      priorities: [
        { id: 'smart-energy', text: 'Smart energy', actorId: 'business-sweden' },
        { id: 'smart-transportation', text: 'Smart transportation', actorId: 'business-sweden' },
      ],
      videoUrl: null,
      formatId: 'snabbdialog',
    },
    organisations: [...organisations],
    lengths: {
      opening: minutes(5),
      presentation: minutes(10),
      discussion: minutes(3),
      closing: minutes(11),
    },
  }
}

/** Everybody in the example but the facilitator: presenters, two of each national actor, listeners, and a display. */
export function exampleGuests(): readonly ExamplePerson[] {
  const organisations = exampleOrganisations()
  const withPart = (part: Part) => organisations.filter((organisation) => organisation.part === part)
  return [
    ...withPart('presents').map(({ id, name }) => person(`Presentatör, ${name}`, id, 'presenter')),
    ...withPart('panel').flatMap(({ id, name }) =>
      [1, 2].map((number) => person(`Handläggare ${number}, ${name}`, id, 'panel')),
    ),
    ...withPart('listens').map(({ id, name }) => person(`Åhörare, ${name}`, id, 'listener')),
    person('Visningsskärm', null, 'display'),
  ]
}

/** The facilitator of the example, of the lead. */
export const exampleFacilitator = {
  name: 'Facilitator Exempel',
  organisation: organisationOf(leadId, nationalActors, 'national-actor', 'panel'),
} as const

function exampleOrganisations(): readonly Organisation[] {
  return [
    ...actorIds.map((id) => organisationOf(id, nationalActors, 'national-actor', 'panel')),
    ...presentingIds.map((id) => organisationOf(id, regions, 'region', 'presents')),
    ...listeningIds.map((id) => organisationOf(id, regions, 'region', 'listens')),
  ]
}

function organisationOf(
  id: string,
  catalogue: readonly { readonly id: string; readonly name: string }[],
  kind: Organisation['kind'],
  part: Part,
): Organisation {
  const entry = catalogue.find((candidate) => candidate.id === id)
  assert(entry !== undefined, `${id} is in the catalogue`)
  return { id, name: entry.name, kind, part }
}

function person(name: string, organisationId: string | null, role: Role): ExamplePerson {
  return { name, organisationId, role }
}
