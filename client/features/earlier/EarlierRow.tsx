// One thing that is left: what, whose, how it stands, what was last said of it, and what can be done about it now.
import { Anchor, Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { OrganisationId } from '#shared/dialogue/identifiers.ts'
import { mayEver } from '#shared/dialogue/permissions.ts'
import type { Seat } from '#shared/protocol/socket.ts'
import { hasBegun } from '#shared/dialogue/timer/state.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { slotFor, slotTitleOf, usualMinutes } from './agendaSlot.ts'
import classes from './earlier.module.css'
import type { EarlierProps } from './earlierProps.ts'
import { historyOf } from './history.ts'
import { addressOf, textOf } from './items.ts'
import type { EarlierItem } from './items.ts'

interface Props extends EarlierProps {
  readonly item: EarlierItem
  /** The presenter that it stands with. */
  readonly organisationId: OrganisationId | null
}

export function EarlierRow({ item, organisationId, results, tell, opensBeside }: Props) {
  const { t } = useTranslation('earlier')
  const seat = useSeat()
  const standing = useStanding(item)
  const due = useDue(item)
  return (
    <li className={classes.row}>
      <p className={classes.text}>
        <span className={classes.kind}>{t(item.kind)}</span> {textOf(item)}
      </p>
      <p className={classes.details}>
        {standing.join(' · ')}
        {due !== null && (
          <span className={classes.due} data-overdue={due.isOver}>
            {due.words}
          </span>
        )}
        <span className={classes.from}>{t('from', { day: dayOf(item.row.dialogueStart) })}</span>
      </p>
      {item.kind === 'area' && <Outcome row={item.row} />}
      {hasMoved(item) && <div>{tell(historyOf(item, results, 1))}</div>}
      <details className={classes.history}>
        <summary aria-label={t('historyOf', { text: textOf(item) })}>{t('history')}</summary>
        {tell(historyOf(item, results, null))}
      </details>
      <div className={classes.actions}>
        {mayEver(seat.role, 'slot.add') && <InAgenda item={item} organisationId={organisationId} />}
        {results.series !== null && mayShow(item, seat) && (
          <Anchor
            component={Link}
            to={addressOf(item, results.series.id)}
            size="sm"
            {...(opensBeside ? { target: '_blank', rel: 'noreferrer' } : {})}
            aria-label={[t('showOne', { text: textOf(item) }), ...(opensBeside ? [t('inNewTab')] : [])].join(
              ', ',
            )}
          >
            {t('show')}
          </Anchor>
        )}
      </div>
    </li>
  )
}

// Where it was made others may have had no seat; there they find what their own organisation owns, wherever it is.
function mayShow(item: EarlierItem, { role, organisationId }: Seat): boolean {
  return mayEver(role, 'people.manage') || (item.kind === 'followUp' && item.row.owner.id === organisationId)
}

/** What each side has reported that the area has led to; nothing where none has. */
function Outcome({ row: { regions, actors, outcome } }: Pick<EarlierItem & { kind: 'area' }, 'row'>) {
  const { t } = useTranslation(['earlier', 'dialogue'])
  const names = new Map([...regions, ...actors].map(({ id, name }) => [id, name]))
  const reported = outcome.sides.flatMap(({ organisationId, report }) => {
    if (report === null) return []
    const kinds = report.kinds.map((kind) => t(`dialogue:outcomeKinds.${kind}`)).join(', ')
    return [t('reported', { organisation: names.get(organisationId) ?? organisationId, kinds })]
  })
  return reported.length === 0 ? null : <p className={classes.outcome}>{reported.join(' · ')}</p>
}

/** Whether something has been done or said since it was written down. */
function hasMoved(item: EarlierItem): boolean {
  return item.kind === 'area'
    ? item.area.history.length > 0
    : item.followUp.history.length + item.followUp.comments.length > 0
}

/** Whose it is and how it stands. */
function useStanding(item: EarlierItem): readonly string[] {
  const { t } = useTranslation(['earlier', 'dialogue'])
  const status = t(`dialogue:status.${item.row.status}`)
  if (item.kind === 'area') {
    const names = [...item.row.regions, ...item.row.actors].map(({ name }) => name).join(', ')
    return [names, status, t(`agreement.${item.row.outcome.agreement}`)]
  }
  const { owner, contact } = item.row
  const whose = contact === null || contact.name === '' ? owner.name : `${owner.name}, ${contact.name}`
  return [whose, status]
}

/** By when it is to be done; `null` for an area, which has no such day. */
function useDue(item: EarlierItem): { readonly words: string; readonly isOver: boolean } | null {
  const { t } = useTranslation('earlier')
  if (item.kind === 'area') return null
  const { dueDate, overdue } = item.row
  const words = dueDate === null ? t('noDue') : t(overdue ? 'wasDue' : 'due', { day: dueDate })
  return { words, isOver: overdue }
}

/** The one press that makes a slot of it; a word instead when there is one. Nothing once the dialogue has ended. */
function InAgenda({ item, organisationId }: Pick<Props, 'item' | 'organisationId'>) {
  const { t } = useTranslation('earlier')
  const give = useGive()
  const notify = useNotify()
  const slots = useDialogue(({ agenda }) => agenda.slots)
  const timer = useDialogue((state) => state.timer)
  if (slots.some(({ title }) => title === slotTitleOf(item))) {
    return (
      <span className={classes.inAgenda}>
        <IconCheck size={16} aria-hidden /> {t('inAgenda')}
      </span>
    )
  }
  if (timer.phase === 'ended') return null
  const add = async () => {
    const isAdded = await give(slotFor(item, organisationId, slots, (slotId) => hasBegun(timer, slotId)))
    if (isAdded) notify(t('added', { minutes: usualMinutes }))
  }
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden />}
      aria-label={t('addSlotFor', { text: textOf(item) })}
      onClick={() => void add()}
    >
      {t('addSlot')}
    </Button>
  )
}
