// Fills an empty server with the example dialogue, and a link for everybody in it.
import { createDialogue } from '#server/dialogue/createDialogue.ts'
import type { DialogueRoom } from '#server/dialogue/room.ts'
import type { RunningServer } from '#server/start.ts'
import { invite } from '#server/transport/people/invite.ts'
import type { PersonId } from '#shared/dialogue/identifiers.ts'
import { assert } from '#shared/lib/assert.ts'
import { minutes, instant } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Link } from '#server/storage/links.ts'
import type { Services } from '#server/transport/services.ts'
import { exampleDialogue, exampleFacilitator, exampleGuests } from './exampleDialogue.ts'
import type { ExamplePerson } from './exampleDialogue.ts'

/** The link of one person in the demo. */
export interface DemoLink {
  readonly role: string
  /** The organisation's name; `null` for a display. */
  readonly organisation: string | null
  readonly name: string
  readonly url: string
}

/** The example as it is served, with everybody's way into it. */
export interface Demo {
  readonly url: string
  readonly dialogueId: string
  readonly links: readonly DemoLink[]
}

/** The example is planned for the next whole five minutes. */
const STEP = minutes(5)

/** Sets up the example on a server that has nothing yet. The facilitator's link is to an account too. Rejects with a `StorageError`. */
export async function setTheScene({ url, services }: RunningServer): Promise<Demo> {
  const facilitatorId = await openAccount(services)
  const room = await openExample(facilitatorId, services)
  const urlOf = (link: Link | undefined): string => {
    const path = link === undefined ? null : services.links.path(link)
    assert(path !== null, 'everybody in the example has a link')
    return `${url}${path}`
  }
  const account = await services.links.make('personal', null, facilitatorId)
  const links: DemoLink[] = [
    {
      role: 'facilitator',
      organisation: exampleFacilitator.organisation.name,
      name: exampleFacilitator.name,
      url: `${urlOf(account)}?to=${room.id}`,
    },
  ]
  // One after another, so that people stand in the order of the example.
  for (const guest of exampleGuests()) {
    const { name, organisationId, role } = guest
    const { organisations } = room.state.participants
    const organisation = organisationId === null ? null : (organisations[organisationId]?.name ?? null)
    links.push({
      role,
      organisation,
      name,
      url: urlOf(await inviteGuest(guest, room, facilitatorId, services)),
    })
  }
  return { url, dialogueId: room.id, links }
}

async function openAccount({ storage, clock, newId }: Services): Promise<PersonId> {
  const { name, organisation } = exampleFacilitator
  const id = newId()
  const account = { organisation }
  await storage.access.people.insert({ id, name, email: null, language: 'sv', account, createdAt: clock() })
  return id
}

async function openExample(
  personId: PersonId,
  { storage, rooms, clock, newId }: Services,
): Promise<DialogueRoom> {
  const created = await createDialogue(
    exampleDialogue(nextStep(clock())),
    { personId, organisationId: exampleFacilitator.organisation.id },
    { events: storage.events, clock, newId },
  )
  assert(created.ok, 'the example is a dialogue that can be created')
  const room = await rooms.find(created.value)
  assert(room !== null, 'the example was created just now')
  return room
}

async function inviteGuest(
  { name, organisationId, role }: ExamplePerson,
  room: DialogueRoom,
  facilitatorId: PersonId,
  services: Services,
): Promise<Link | undefined> {
  const invitation = { name, email: null, language: 'sv', organisationId, role } as const
  const invited = await invite(room, services.newId(), invitation, facilitatorId, services)
  assert(invited.ok, 'everybody in the example can be invited')
  const working = await services.links.workingIn(room.id)
  return working.find(({ personId }) => personId === invited.value)
}

function nextStep(now: Instant): Instant {
  return instant(Math.ceil(now / STEP) * STEP)
}
