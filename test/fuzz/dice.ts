// Choices that a seed repeats.
import { chanceOf } from '#test/faults/chance.ts'

export interface Dice {
  /** From 0 up to 1. */
  readonly chance: () => number
  /** A whole number from 0 up to, and without, `below`. */
  readonly below: (below: number) => number
  readonly oneOf: <T>(choices: readonly [T, ...T[]] | readonly T[]) => T
  readonly bytes: (length: number) => Uint8Array
}

export function diceOf(seed: number): Dice {
  const chance = chanceOf(seed)
  const below = (limit: number) => Math.floor(chance() * limit)
  return {
    chance,
    below,
    oneOf<T>(choices: readonly T[]): T {
      const chosen = choices[below(choices.length)]
      if (chosen === undefined) throw new Error('There is nothing to choose from')
      return chosen
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
