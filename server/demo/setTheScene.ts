// Fills an empty server with the example dialogue, and a link for everybody in it.
import { createDialogue } from '#server/dialogue/createDialogue.ts'
import type { RunningServer } from '#server/start.ts'
import { invite } from '#server/transport/people/invite.ts'
import { assert } from '#shared/lib/assert.ts'
import { minutes, instant } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Link } from '#server/storage/links.ts'
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
  const { storage, rooms, links, clock, newId } = services
  const { name, organisation } = exampleFacilitator
  const facilitator = {
    id: newId(),
    name,
    email: null,
    language: 'sv',
    account: { organisation },
    createdAt: clock(),
  } as const
  await storage.access.people.insert(facilitator)
  const created = await createDialogue(
    exampleDialogue(nextStep(clock())),
    { personId: facilitator.id, organisationId: organisation.id },
    { events: storage.events, clock, newId },
  )
  assert(created.ok, 'the example is a dialogue that can be created')
  const room = await rooms.find(created.value)
  assert(room !== null, 'the example was created just now')

  const urlOf = (link: Link | undefined): string => {
    const path = link === undefined ? null : links.path(link)
    assert(path !== null, 'everybody in the example has a link')
    return `${url}${path}`
  }
  const { organisations } = room.state.participants
  const guestLink = async ({ name: guestName, organisationId, role }: ExamplePerson): Promise<DemoLink> => {
    const invitation = { name: guestName, email: null, language: 'sv', organisationId, role } as const
    const invited = await invite(room, newId(), invitation, facilitator.id, services)
    assert(invited.ok, 'everybody in the example can be invited')
    const working = await links.workingIn(room.id)
    return {
      role,
      organisation: organisationId === null ? null : (organisations[organisationId]?.name ?? null),
      name: guestName,
      url: urlOf(working.find(({ personId }) => personId === invited.value)),
    }
  }
  const account = await links.make('personal', null, facilitator.id)
  const guests: DemoLink[] = []
  // One after another, so that people stand in the order of the example.
  for (const guest of exampleGuests()) guests.push(await guestLink(guest))
  const first: DemoLink = {
    role: 'facilitator',
    organisation: organisation.name,
    name,
    url: `${urlOf(account)}?to=${room.id}`,
  }
  return { url, dialogueId: room.id, links: [first, ...guests] }
}

function nextStep(now: Instant): Instant {
  return instant(Math.ceil(now / STEP) * STEP)
}
