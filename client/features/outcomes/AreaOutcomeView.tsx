// One area: both sides, whether they say the same, the way to report, and the history.
import { Button, Title } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { Side } from '#shared/dialogue/outcomes/sides.ts'
import type { NamedOrganisation } from '#shared/protocol/http/followUps.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatLongDay } from '#shared/time/swedish.ts'
import { Agreement } from './Agreement.tsx'
import type { OutcomeArea } from './outcomeArea.ts'
import { OutcomeHistory } from './OutcomeHistory.tsx'
import classes from './outcomes.module.css'
import { useReporter } from './reporter.ts'
import { ReportForm } from './ReportForm.tsx'
import { SideReport } from './SideReport.tsx'

interface Props {
  readonly area: OutcomeArea
  readonly saysDialogue: boolean
  readonly level: 2 | 3 | 4
  /** The last day for answers, where a round asks; ISO 8601. */
  readonly askedBy: string | null
  readonly onReported: (() => void) | undefined
}

export function AreaOutcomeView({ area, saysDialogue, level, askedBy, onReported }: Props) {
  const { t } = useTranslation('outcomes')
  const notify = useNotify()
  const language = useLanguage()
  const reporter = useReporter()
  const [writing, setWriting] = useState<Side | null>(null)
  const [showsHistory, setShowsHistory] = useState(false)
  const { dialogueId, subject, outcome } = area
  const hasReports = outcome.agreement !== 'none'
  const side = ({ id, name }: NamedOrganisation) => {
    const its = outcome.sides.find(({ organisationId }) => organisationId === id)
    if (its === undefined) return null
    return (
      <SideReport
        key={id}
        name={name}
        subject={subject}
        report={its.report}
        reporting={reporter(dialogueId, id)}
        onWrite={() => setWriting(its)}
      />
    )
  }
  return (
    <>
      <div className={classes.head}>
        <div>
          <Title order={level} className={classes.subject}>
            {subject}
          </Title>
          {saysDialogue && (
            <p className={classes.quiet}>
              {area.dialogueTitle} <time>{dayOf(area.dialogueStart)}</time>
            </p>
          )}
          {askedBy !== null && (
            <p className={classes.asked}>{t('toReport.asked', { day: formatLongDay(askedBy, language) })}</p>
          )}
        </div>
        <Agreement area={area} />
      </div>
      <div className={classes.sides}>
        {(['regions', 'actors'] as const).map((which) => (
          <section key={which} aria-label={`${t(which)}: ${subject}`}>
            <p className={classes.sideName}>{t(which)}</p>
            {area[which].length === 0 && <p className={classes.quiet}>{t('nobodyNamed')}</p>}
            {area[which].map(side)}
          </section>
        ))}
      </div>
      {hasReports && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.historyButton}
          leftSection={<IconHistory size={16} aria-hidden />}
          aria-expanded={showsHistory}
          aria-label={t(showsHistory ? 'historyHideOf' : 'historyOf', { subject })}
          onClick={() => setShowsHistory(!showsHistory)}
        >
          {showsHistory ? t('historyHide') : t('history')}
        </Button>
      )}
      {showsHistory && (
        // What was reported meanwhile belongs to the history too.
        <OutcomeHistory key={outcome.sides.map(({ report }) => report?.id).join(' ')} area={area} />
      )}
      {writing !== null && (
        <ReportForm
          area={area}
          side={writing}
          as={reporter(dialogueId, writing.organisationId)?.as ?? null}
          onClose={() => setWriting(null)}
          onSaved={() => {
            // The form of another side may have been opened in its place.
            setWriting((now) => (now === writing ? null : now))
            notify(t('saved'))
            onReported?.()
          }}
        />
      )}
    </>
  )
}
