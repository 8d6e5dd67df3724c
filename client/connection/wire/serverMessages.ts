// Reading what the server sends. The envelope is checked, so that a page older or newer than the server notices; the state
// and the events in it are not checked again: our own server, which this page came from, parsed every event before it was
// stored, and a whole state parsed on each of ninety pages at each reconnect would cost much and find nothing. Checked by
// hand, for zod would be an eighth of what every page fetches before anything else.
import type { RecordedEvent } from '#shared/dialogue/events.ts'
import type { DialogueState } from '#shared/dialogue/state.ts'
import type { PersonCard } from '#shared/protocol/directory.ts'
import type { LobbyEntry } from '#shared/protocol/http/lobby.ts'
import { farewellReasons, refusalCodes } from '#shared/protocol/socket.ts'
import type {
  ClockAnswer,
  CommandAnswer,
  EventBatch,
  FarewellReason,
  RefusalCode,
  Seat,
  Welcome,
} from '#shared/protocol/socket.ts'
import { isList, isNumber, isObject, isOneOf, isText } from './envelope.ts'

/** Says whether a message or an answer has its form. */
export type Reads<T> = (body: unknown) => body is T

/** Whether it has the outer form of a dialogue's state. */
export const isState = (body: unknown): body is DialogueState => isObject(body) && isNumber(body['seq'])
const isEvent = (body: unknown): body is RecordedEvent => isObject(body) && isNumber(body['seq'])
const isCard = (body: unknown): body is PersonCard =>
  isObject(body) && isText(body['id']) && isText(body['name'])

/** Whether it has the form of a seat. */
export const isSeat = (body: unknown): body is Seat =>
  isObject(body) &&
  isText(body['personId']) &&
  isText(body['name']) &&
  (body['organisationId'] === null || isText(body['organisationId'])) &&
  isText(body['role'])

const isLobbyEntry = (body: unknown): body is LobbyEntry =>
  isObject(body) &&
  isText(body['id']) &&
  isText(body['name']) &&
  isText(body['organisationId']) &&
  isNumber(body['since'])

export const readsBatch: Reads<EventBatch> = (body): body is EventBatch =>
  isObject(body) && isNumber(body['after']) && isNumber(body['upTo']) && isList(body['events'], isEvent)

export const readsCatchUp: Reads<Welcome['catchUp']> = (body): body is Welcome['catchUp'] =>
  isObject(body) &&
  ((body['kind'] === 'snapshot' && isState(body['state'])) ||
    (body['kind'] === 'events' && readsBatch(body['batch'])))

export const readsCards: Reads<readonly PersonCard[]> = (body): body is readonly PersonCard[] =>
  isList(body, isCard)

export const readsLobby: Reads<readonly LobbyEntry[]> = (body): body is readonly LobbyEntry[] =>
  isList(body, isLobbyEntry)

export const readsWelcome: Reads<Welcome> = (body): body is Welcome =>
  isObject(body) &&
  isSeat(body['you']) &&
  readsCards(body['directory']) &&
  isNumber(body['serverNow']) &&
  readsCatchUp(body['catchUp'])

export const readsFarewell: Reads<FarewellReason> = (body): body is FarewellReason =>
  isOneOf(farewellReasons, body)

export const readsRefusal: Reads<RefusalCode> = (body): body is RefusalCode => isOneOf(refusalCodes, body)

export const readsClock: Reads<ClockAnswer> = (body): body is ClockAnswer =>
  isObject(body) && isNumber(body['serverNow'])

export const readsAnswer: Reads<CommandAnswer> = (body): body is CommandAnswer =>
  isObject(body) &&
  ((body['ok'] === true && isNumber(body['seq'])) ||
    (body['ok'] === false && isObject(body['rejection']) && isText(body['rejection']['code'])))
