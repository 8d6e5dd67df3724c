// Tells those who listen to the page when organisations come and leave: gathered, and politely.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { useGathered } from '#client/ui/useGathered.ts'
import type { Language } from '#shared/lib/language.ts'
import { newsBetween } from './news.ts'
import type { News, Standing } from './news.ts'

// At the start of a dialogue twenty organisations come within a minute; one sentence now and then tells it.
const gatherMs = 5000

/** The most organisations that are told by name at once. */
const mostNames = 3

/** A live region. Whoever was there when the page opened is not news. */
export function AttendanceAnnouncer({ standing }: { standing: Standing }) {
  const { t } = useTranslation('attendance')
  const language = useLanguage()
  const changed = useGathered(standing, gatherMs)
  return (
    <StatusMessage hidden>
      {changed === null ? '' : sentences(newsBetween(changed.before, changed.now), language, t)}
    </StatusMessage>
  )
}

/** The news in words; empty when there are none. */
export function sentences(
  { arrived, departed }: News,
  language: Language,
  t: TFunction<'attendance'>,
): string {
  const list = new Intl.ListFormat(language)
  const told = [
    arrived.length > mostNames && t('manyArrived', { count: arrived.length }),
    arrived.length > 0 && arrived.length <= mostNames && t('arrived', { names: list.format(arrived) }),
    departed.length > mostNames && t('manyDeparted', { count: departed.length }),
    departed.length > 0 && departed.length <= mostNames && t('departed', { names: list.format(departed) }),
  ]
  return told.filter((sentence) => sentence !== false).join(' ')
}
