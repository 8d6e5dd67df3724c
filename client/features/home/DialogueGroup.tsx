// A group of dialogues on the start page: a line each, and all of the line opens it.
import { Title } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#client/dialogue/language.ts'
import type { DialogueSummary } from '#shared/protocol/http/session.ts'
import { later, milliseconds } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClockRange } from '#shared/time/swedish.ts'
import classes from './DialogueGroup.module.css'

interface DialogueGroupProps {
  readonly title: string
  readonly dialogues: readonly DialogueSummary[]
}

/** Nothing when the group is empty. */
export function DialogueGroup({ title, dialogues }: DialogueGroupProps) {
  const heading = useId()
  if (dialogues.length === 0) return null
  return (
    <section className={classes.group} aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading} className={classes.heading}>
        {title}
      </Title>
      <ul className={classes.list}>
        {dialogues.map((dialogue) => (
          <DialogueRow key={dialogue.id} dialogue={dialogue} />
        ))}
      </ul>
    </section>
  )
}

function DialogueRow({ dialogue }: { dialogue: DialogueSummary }) {
  const language = useLanguage()
  const { id, title, phase, plannedStart, bookedMs } = dialogue
  const end = later(plannedStart, milliseconds(bookedMs))
  return (
    <li className={classes.row} data-phase={phase}>
      <div className={classes.time}>
        <time dateTime={dayOf(plannedStart)}>{dayOf(plannedStart)}</time>
        <span className={classes.clock}>{formatClockRange(plannedStart, end, language)}</span>
      </div>
      <div>
        <Link to={phase === 'ended' ? `/d/${id}/summary` : `/d/${id}`} className={classes.title}>
          {title}
        </Link>
        <Details dialogue={dialogue} />
      </div>
      <IconChevronRight size={20} aria-hidden className={classes.chevron} />
    </li>
  )
}

function Details({ dialogue }: { dialogue: DialogueSummary }) {
  const { t } = useTranslation('home')
  const { phase, leadName, presenting, areas, followUps, role } = dialogue
  const outcome =
    phase === 'preparing'
      ? [t('presenting', { count: presenting })]
      : [t('areas', { count: areas }), t('followUps', { count: followUps })]
  return <p className={classes.details}>{[leadName, ...outcome, t(`role.${role}`)].join(' · ')}</p>
}
