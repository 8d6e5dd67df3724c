// What a version is called, and of when it is.
import { useTranslation } from 'react-i18next'
import { useDialogue, useNames } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import type { Slot } from '#shared/dialogue/agenda/slot.ts'
import { slotClockAt } from '#shared/dialogue/timer/slotClock.ts'
import { runOf } from '#shared/dialogue/timer/state.ts'
import type { NotesVersion } from '#shared/protocol/http/notesVersions.ts'
import { seconds } from '#shared/time/instant.ts'
import type { Instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClock, formatDuration, formatMoment } from '#shared/time/swedish.ts'

/** A version read so much later than it should have been holds what was written meanwhile, and says so. */
const LATE = seconds(10)

export interface VersionWords {
  /** Why there is one: `Efter presentationen`. */
  readonly title: (version: NotesVersion) => string
  /** `kl. 9.25`, with the day when it is another than the dialogue's. */
  readonly moment: (version: NotesVersion) => string
  /** What the slot's clock showed; `null` when it did not run. */
  readonly clock: (version: NotesVersion) => string | null
  /** That it was made up for later; `null` when it was not. */
  readonly late: (version: NotesVersion) => string | null
}

export function useVersionWords(slot: Pick<Slot, 'id' | 'kind'>): VersionWords {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const nameOf = useNames()
  const run = useDialogue(({ timer }) => runOf(timer, slot.id))
  const day = useDialogue(({ details, timer }) => dayOf(timer.startedAt ?? details.plannedStart))
  const momentOf = (at: Instant) =>
    dayOf(at) === day ? t('timeOfDay', { time: formatClock(at, language) }) : formatMoment(at, language)
  return {
    title({ cause, personId }) {
      if (cause === 'ended') return t(`versions.after.${slot.kind}`)
      if (cause === 'restoring') return t('versions.beforeRestoring')
      const name = nameOf(personId)
      return name === null ? t('versions.asked') : t('versions.askedBy', { name })
    },
    moment: ({ at }) => momentOf(at),
    clock({ at }) {
      const clock = slotClockAt(run, at)
      return clock === null ? null : t('versions.clock', { clock: formatDuration(clock) })
    },
    late: ({ at, keptAt }) => (keptAt - at > LATE ? t('versions.late', { moment: momentOf(keptAt) }) : null),
  }
}
