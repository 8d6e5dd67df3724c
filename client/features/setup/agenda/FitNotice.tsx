// Whether the agenda fits into the time booked: the two lengths, the difference in words, and what would fit.
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { minutes } from '#shared/time/instant.ts'
import type { Duration } from '#shared/time/instant.ts'
import classes from './agenda.module.css'
import type { Fit, Remedy } from './fit.ts'

interface Props {
  readonly fit: Fit
  /** Carries out a remedy, where it can be carried out for the facilitator; which presenters to drop is hers to choose. */
  readonly onRemedy: (remedy: Exclude<Remedy, { kind: 'fewer-presenters' }>) => void
}

const inMinutes = (length: Duration): number => Math.ceil(length / minutes(1))

export function FitNotice({ fit, onRemedy }: Props) {
  const { t } = useTranslation('setup')
  const length = (duration: Duration) => t('minutes', { count: inMinutes(duration) })
  const isOver = fit.overMs > 0
  const Icon = isOver ? IconAlertTriangle : IconCheck
  const difference = isOver
    ? t('fit.over', { length: length(fit.overMs) })
    : fit.overMs === 0
      ? t('fit.exact')
      : t('fit.spare', { length: t('minutes', { count: Math.floor(-fit.overMs / minutes(1)) }) })
  return (
    <div className={classes.fit} data-over={isOver || undefined}>
      <dl className={classes.sums}>
        <dt>{t('fit.total')}</dt>
        <dd>{length(fit.totalMs)}</dd>
        <dt>{t('fit.booked')}</dt>
        <dd>{length(fit.bookedMs)}</dd>
      </dl>
      <Group gap="xs" wrap="nowrap" align="start" className={classes.verdict} role="status">
        <Icon size={20} aria-hidden />
        <Text fw={600}>{difference}</Text>
      </Group>
      {isOver && (
        <Stack gap="xs" align="start">
          <Text size="sm">{t(fit.remedies.length > 0 ? 'fit.remedies' : 'fit.noRemedy')}</Text>
          {fit.remedies.map((remedy) => (
            <RemedyLine key={remedy.kind} remedy={remedy} onRemedy={onRemedy} />
          ))}
        </Stack>
      )}
    </div>
  )
}

function RemedyLine({ remedy, onRemedy }: { readonly remedy: Remedy } & Pick<Props, 'onRemedy'>) {
  const { t } = useTranslation('setup')
  const length = (duration: Duration) => t('minutes', { count: inMinutes(duration) })
  if (remedy.kind === 'fewer-presenters') {
    return <Text size="sm">{t('fit.fewer', { count: remedy.presenters })}</Text>
  }
  return (
    <Button variant="default" size="sm" onClick={() => onRemedy(remedy)}>
      {remedy.kind === 'book'
        ? t('fit.book', { length: length(remedy.bookedMs) })
        : t('fit.shorten', { length: length(remedy.lengthMs) })}
    </Button>
  )
}
