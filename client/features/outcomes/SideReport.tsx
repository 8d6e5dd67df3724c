// What one organisation has reported on an area, or that it has not.
import { Anchor, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutcomeReport } from '#shared/dialogue/outcomes/outcome.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import classes from './outcomes.module.css'
import type { Reporting } from './reporter.ts'

interface Props {
  readonly name: string
  readonly subject: string
  readonly report: OutcomeReport | null
  /** `null` where the reader may not report for it. */
  readonly reporting: Reporting | null
  readonly onWrite: () => void
}

export function SideReport({ name, subject, report, reporting, onWrite }: Props) {
  const { t } = useTranslation('outcomes')
  const told = { organisation: name, subject }
  return (
    <div className={classes.side}>
      <p className={classes.organisation}>{name}</p>
      {report === null ? (
        <p className={classes.quiet}>{t('notReported')}</p>
      ) : (
        <>
          <ul className={classes.kinds}>
            {report.kinds.map((kind) => (
              <li key={kind} data-kind={kind}>
                {t(`kinds.${kind}`)}
              </li>
            ))}
          </ul>
          {report.text !== null && <p className={classes.text}>{report.text}</p>}
          {report.link !== null && (
            <p>
              <Anchor href={report.link} target="_blank" rel="noreferrer noopener">
                {t('link', { host: hostOf(report.link) })}
              </Anchor>
            </p>
          )}
          <p className={classes.quiet}>
            {[
              t('reportedOn', { day: dayOf(report.reportedAt) }),
              ...(report.day === null ? [] : [t('cameAbout', { day: report.day })]),
            ].join(', ')}
          </p>
        </>
      )}
      {reporting !== null && (
        <Button
          size="compact-md"
          variant={report === null && reporting.isOwn ? 'filled' : 'default'}
          className={classes.write}
          aria-label={
            report !== null ? t('changeOf', told) : t(reporting.isOwn ? 'reportOf' : 'writeDownOf', told)
          }
          onClick={onWrite}
        >
          {report !== null ? t('change') : reporting.isOwn ? t('report') : t('writeDown')}
        </Button>
      )}
    </div>
  )
}

const hostOf = (link: string) => (URL.canParse(link) ? new URL(link).host : link)
