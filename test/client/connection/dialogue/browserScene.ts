// Pages of one browser, one after another or beside each other, and what it keeps of their commands in a few lines.
import type { CommandShelf, KeptCommand } from '#client/connection/kept/keptCommands.ts'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import { FakeScheduler, settled } from '#test/server/notes/fakeScheduler.ts'
import { openConnection, serverAhead, stateAt } from './connectionScene.ts'
import type { ConnectionScene } from './connectionScene.ts'

export const pause: ClientCommandInput = { type: 'clock.pause' }
export const area = (subject: string): ClientCommandInput => ({
  type: 'area.record',
  slotId: null,
  fields: { subject },
})

const seat = {
  personId: 'leader',
  name: 'Facilitator Exempel',
  organisationId: 'vinnova',
  role: 'facilitator',
} as const

export interface Page extends ConnectionScene {
  /** The page is gone at once, with whatever it had in memory. */
  readonly vanish: () => void
}

export class BrowserScene {
  readonly scheduler = new FakeScheduler()
  /** What the browser has kept, by id. */
  readonly kept = new Map<string, KeptCommand>()
  readonly #keepsAnything: boolean
  readonly #open = new Set<string>()
  #pages = 0

  constructor({ keepsAnything = true } = {}) {
    this.#keepsAnything = keepsAnything
  }

  /** A page that is opened now, on a dialogue that the browser has kept. */
  openPage(): Page {
    const pageId = `page${(this.#pages += 1)}`
    this.#open.add(pageId)
    const { scheduler } = this
    const kept = { seat, state: stateAt(3), knownAt: scheduler.now(), clockOffset: serverAhead }
    const browser = {
      shelf: this.#shelfOf(pageId),
      isElsewhere: async (id: string) => id !== pageId && this.#open.has(id),
    }
    const scene = openConnection(kept, { scheduler, browser, pageId })
    return {
      ...scene,
      vanish: () => {
        scene.wire.close()
        this.#open.delete(pageId)
      },
    }
  }

  /** A page without a network, on which these commands are given, and which is gone then. */
  async leaveBehind(...commands: readonly ClientCommandInput[]): Promise<void> {
    const page = this.openPage()
    page.wire.break()
    for (const command of commands) void page.connection.give(command)
    await settled()
    page.vanish()
  }

  #shelfOf(pageId: string): CommandShelf {
    const isOf = (personId: string | null) => (kept: KeptCommand) =>
      personId === null || kept.personId === personId
    const allOf = (personId: string | null) => [...this.kept.values()].filter(isOf(personId))
    return {
      read: async (personId) => allOf(personId),
      keep: async (command) => {
        if (this.#keepsAnything)
          this.kept.set(command.commandId, { ...command, dialogueId: 'dialogue1', pageId })
        return this.#keepsAnything
      },
      remove: async (commandId) => void this.kept.delete(commandId),
      forget: async (personId) => {
        for (const { commandId } of allOf(personId)) this.kept.delete(commandId)
      },
    }
  }
}

/** What a page has sent, in order: subjects of areas, and of other commands the type. */
export const sentBy = ({ wire }: Page): readonly string[] =>
  wire.commands.map(({ about }) =>
    about.command.type === 'area.record' ? about.command.fields.subject : about.command.type,
  )

export const idsSentBy = ({ wire }: Page): readonly string[] =>
  wire.commands.map(({ about }) => about.commandId)

/** Why commands of earlier pages were refused that the page tells of. */
export const refusedOn = ({ store }: Page): readonly string[] => store.get().refused.map(({ code }) => code)
