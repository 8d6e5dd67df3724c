// How a program ends that cannot do what it was asked.

/** Tells a person why on standard error, and ends with `exitCode` when nothing runs any more. */
export function giveUp(message: string, exitCode = 1): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = exitCode
}
