// What is left from last time, presenter by presenter; whoever is on now comes first.
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { findSlot } from '#shared/dialogue/agenda/state.ts'
import { EarlierRow } from './EarlierRow.tsx'
import classes from './earlier.module.css'
import type { EarlierProps } from './earlierProps.ts'
import { byPresenter, earlierItems, keyOf } from './items.ts'

export function EarlierList({ results, tell, opensBeside }: EarlierProps) {
  const { t } = useTranslation('earlier')
  const slots = useDialogue(({ agenda }) => agenda.slots)
  const organisations = useDialogue(({ participants }) => participants.organisations)
  const liveId = useDialogue(({ agenda, timer }) =>
    timer.liveSlotId === null ? null : (findSlot(agenda, timer.liveSlotId)?.organisationId ?? null),
  )
  const isNow = (organisationId: string | null) => organisationId !== null && organisationId === liveId
  const groups = byPresenter(earlierItems(results), slots).toSorted(
    (a, b) => Number(isNow(b.organisationId)) - Number(isNow(a.organisationId)),
  )
  return (
    <>
      {groups.map(({ organisationId, items }) => (
        <section key={organisationId} className={classes.group}>
          <h3 className={classes.groupTitle}>
            {organisationId === null ? t('others') : organisations[organisationId]?.name}
            {isNow(organisationId) && <span className={classes.now}>{t('now')}</span>}
          </h3>
          <ul className={classes.list}>
            {items.map((item) => (
              <EarlierRow
                key={keyOf(item)}
                item={item}
                results={results}
                organisationId={organisationId}
                tell={tell}
                opensBeside={opensBeside}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
