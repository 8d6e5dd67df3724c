// Everything that can be asked for in a dialogue.
import { z } from 'zod'
import { agendaCommandSchemas } from './agenda/commands.ts'
import { areaCommandSchemas } from './areas/commands.ts'
import { attendanceServerCommandSchemas } from './attendance/commands.ts'
import { detailsCommandSchemas, detailsServerCommandSchemas } from './details/commands.ts'
import { followUpCommandSchemas } from './followUps/commands.ts'
import { messageCommandSchemas } from './messages/commands.ts'
import { notesLockCommandSchemas } from './notesLocks/commands.ts'
import { outcomeCommandSchemas } from './outcomes/outcome.ts'
import { outlineCommandSchemas } from './outlines/commands.ts'
import { participantsCommandSchemas, participantsServerCommandSchemas } from './participants/commands.ts'
import { signalCommandSchemas } from './signals/commands.ts'
import { timerCommandSchemas } from './timer/commands.ts'

/** The commands that a client may send; what its role allows is another question. */
export const clientCommandSchema = z.discriminatedUnion('type', [
  ...detailsCommandSchemas,
  ...participantsCommandSchemas,
  ...agendaCommandSchemas,
  ...timerCommandSchemas,
  ...areaCommandSchemas,
  ...followUpCommandSchemas,
  ...outcomeCommandSchemas,
  ...signalCommandSchemas,
  ...messageCommandSchemas,
  ...outlineCommandSchemas,
  ...notesLockCommandSchemas,
])
export type ClientCommand = z.infer<typeof clientCommandSchema>
/** A command as a client writes it, before defaults are filled in. */
export type ClientCommandInput = z.input<typeof clientCommandSchema>
export type ClientCommandType = ClientCommand['type']

/** The commands that only the server itself gives. */
const serverCommandSchema = z.discriminatedUnion('type', [
  ...detailsServerCommandSchemas,
  ...participantsServerCommandSchemas,
  ...attendanceServerCommandSchemas,
])
export type ServerCommand = z.infer<typeof serverCommandSchema>

export type DialogueCommand = ClientCommand | ServerCommand
