// What the room lends the notes, so that areas and follow-ups can be made and opened where they stand in the text.
import { createContext, useContext } from 'react'
import type { ComponentType } from 'react'
import type { ClientCommandInput } from '#shared/dialogue/commands.ts'
import type { OrganisationId, SlotId } from '#shared/dialogue/identifiers.ts'
import type { ResultKey } from '#shared/dialogue/report/referenced.ts'

/** A new area or follow-up, with the id that the text will refer to it by. */
export interface NewResult extends ResultKey {
  /** The slot whose notes it is written in. */
  readonly slotId: SlotId
  /** The words that are there already. */
  readonly text?: string
  /** Who is to own a follow-up; `undefined` leaves it to what is usual. */
  readonly ownerOrganisationId?: OrganisationId
}

/** The command that records one. */
export type RecordCommand = Extract<ClientCommandInput, { type: 'area.record' | 'followUp.record' }>

/** Hears what becomes of a new one. */
export interface NewResultListener {
  /** It is on its way to the server, also while that waits for the connection. */
  readonly sent: (command: RecordCommand) => void
  /** The server has refused it; why is told beside the form, from which it may be sent again. */
  readonly refused: () => void
  /** The form has closed, sent or not. */
  readonly closed: () => void
}

export interface ResultDesk {
  /** Opens the form for a new one. */
  readonly begin: (wish: NewResult, listener: NewResultListener) => void
  /** Whether a form is open now. */
  readonly isWriting: () => boolean
  /** One that is there, opened: for reading, and for whoever may, for changing. */
  readonly Card: ComponentType<{ readonly result: ResultKey; readonly onClose: () => void }>
}

/** `null` where nothing is lent: results stand in the text and cannot be opened, and none are made. */
export const ResultDeskContext = createContext<ResultDesk | null>(null)

export function useResultDesk(): ResultDesk | null {
  return useContext(ResultDeskContext)
}
