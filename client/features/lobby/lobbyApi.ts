// The requests of the room link and its lobby.
import { request } from '#client/connection/http/api.ts'
import type { ApiResult } from '#client/connection/http/api.ts'
import type { Knock, LobbyAnswer, LobbyEntry, LobbyStatus } from '#shared/protocol/http/lobby.ts'

/** Where it is read what a room link leads to. */
export const roomPath = (token: string): string => `/api/room/${encodeURIComponent(token)}`

/** Asks to be let in; the answer is one's place in the lobby. */
export const knock = (token: string, body: Knock): Promise<ApiResult<LobbyEntry>> =>
  request(`${roomPath(token)}/knocks`, { method: 'POST', body })

/** How it goes for whoever knocked with this browser. */
export const readStatus = (entryId: string): Promise<ApiResult<LobbyStatus>> =>
  request(`/api/lobby/${encodeURIComponent(entryId)}`)

/** The facilitator's answer to somebody who waits; `as` is who she is in the dialogue. */
export const answerKnock = (
  dialogueId: string,
  as: string,
  entryId: string,
  answer: LobbyAnswer,
): Promise<ApiResult<undefined>> =>
  request(`/api/dialogues/${dialogueId}/lobby/${entryId}?as=${as}`, { method: 'POST', body: answer })
