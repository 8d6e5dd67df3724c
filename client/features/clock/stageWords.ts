// The stages of the clock in words: colour alone tells nobody anything.
import type { TFunction } from 'i18next'
import type { Duration } from '#shared/time/instant.ts'
import type { ClockFace } from './face.ts'
import { shownSeconds } from './figures.ts'

/** What stands beside the figures: `kvar`, `Under 2 min kvar`, `Tiden är ute`, `över tiden`. */
export function stageWords(
  { stage, warnings, remaining }: Pick<ClockFace, 'stage' | 'warnings' | 'remaining'>,
  t: TFunction<'clock'>,
): string {
  const [soon, last] = warnings
  switch (stage) {
    case 'running':
      return t('left')
    case 'soon':
      return under(soon, t)
    case 'last':
      return under(last, t)
    case 'over':
      return shownSeconds(remaining) === 0 ? t('timeIsUp') : t('overTime')
  }
}

function under(threshold: Duration, t: TFunction<'clock'>): string {
  const seconds = threshold / 1000
  return seconds % 60 === 0
    ? t('underMinutes', { count: seconds / 60 })
    : t('underSeconds', { count: seconds })
}
