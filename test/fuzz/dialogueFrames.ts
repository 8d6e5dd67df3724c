// Frames for the dialogue socket that no honest client sends: engine.io's packets, socket.io's, and messages of our own.
import { commands } from '#test/server/permissions/commands.ts'
import type { Targets } from '#test/server/permissions/commands.ts'
import type { Dice } from './dice.ts'
import { hostileValue, mutated, torn } from './hostileJson.ts'

const space = '/dialogue,'

/** A message with some of its parts made hostile; asks for an answer by `id`. */
export function hostileMessage(targets: Targets, id: number, dice: Dice): string {
  const turn = dice.chance()
  if (turn < 0.75) {
    const command = dice.oneOf(Object.values(commands))(targets)
    return `42${space}${id}["command",${mutated({ commandId: crypto.randomUUID(), command }, dice)}]`
  }
  if (turn < 0.9) return `42${space}${id}["catch-up",${hostileValue(dice)}]`
  const names = [
    'clock',
    'welcome',
    'nonsense',
    '__proto__',
    'constructor',
    'error',
    'newListener',
    'toString',
  ]
  const wanted = dice.chance() < 0.5 ? String(id) : ''
  return `42${space}${wanted}[${JSON.stringify(dice.oneOf(names))},${hostileValue(dice)},${hostileValue(dice)}]`
}

const packets: readonly ((dice: Dice) => string | Uint8Array)[] = [
  (dice) => dice.bytes(dice.below(100)),
  (dice) => String.fromCharCode(...dice.bytes(dice.below(60))),
  (dice) =>
    `${dice.below(10)}${dice.below(10)}${dice.oneOf(['', space, '/,', '/__proto__,', '/admin,'])}${hostileValue(dice)}`,
  (dice) => `42${space}${dice.oneOf(['', '99999999999999999999', '-1', '1e9'])}${hostileValue(dice)}`,
  (dice) => torn(`42${space}1["command",{"commandId":"x","command":{}}]`, dice),
  // Attachments that do not come, are too many, or are counted in a way that is none.
  (dice) =>
    `45${dice.oneOf(['0', '1', '99999', '-1', '', '1.5', '1e3'])}-${space}1["command",{"_placeholder":true,"num":${dice.below(5)}}]`,
  (dice) => `43${space}${dice.below(5)}[${hostileValue(dice)}]`,
  (dice) => `40${dice.oneOf([space, '/', '/admin,', '/dialogue?x,'])}${hostileValue(dice)}`,
  (dice) => `44${space}${hostileValue(dice)}`,
  (dice) =>
    dice.oneOf(['', '0', '2', '2probe', '3', '3probe', '5', '6', '41', '4', '42', '49', 'b4', 'bAAAA']),
  (dice) => `42${space}1[${hostileValue(dice)}]`,
  (dice) => (dice.chance() < 0.05 ? `42${space}["command","${'x'.repeat(270_000)}"]` : '3'),
]

/** A packet that is malformed, or comes out of turn. */
export const hostilePacket = (dice: Dice): string | Uint8Array => dice.oneOf(packets)(dice)
