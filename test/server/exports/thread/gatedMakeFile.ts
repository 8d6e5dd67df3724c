// Makes files as the product does, once the gate that a test holds is open.
import { makeFile as make } from '#server/exports/thread/makeFile.ts'
import type { FileTask } from '#server/exports/thread/order.ts'
import { passGate } from './gateInThread.ts'

export function makeFile(task: FileTask): Promise<Uint8Array> {
  passGate()
  return make(task)
}
