// `/d/:dialogueId/outcomes`: what the areas of a dialogue led to, and the rounds in which that is asked for.
import { Anchor, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useAtServerTime } from '#client/connection/useAtServerTime.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { isAllowed } from '#shared/dialogue/permissions.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { AreaOutcomes } from './AreaOutcomes.tsx'
import { outcomeAreas } from './outcomeArea.ts'
import { Rounds } from './Rounds.tsx'

/** `letters` are the texts of reminders, for the facilitator. */
export function OutcomesPage({ letters }: { letters: ReactNode }) {
  const { t } = useTranslation('outcomes')
  const state = useDialogue((whole) => whole)
  const { role, personId } = useSeat()
  const today = useAtServerTime(dayOf)
  const pathTo = useDialoguePath()
  const areas = outcomeAreas(state)
  const mayOpen = isAllowed(role, 'reportRound.open', { own: false, ended: state.timer.phase === 'ended' })
  return (
    <Stack gap="xl">
      <title>{t('pageTitle', { title: state.details.title })}</title>
      <div>
        <Anchor component={Link} to={pathTo('summary')}>
          {t('back')}
        </Anchor>
        <Title order={1} mt="xs">
          {t('title')}
        </Title>
        <Text fw={600}>{state.details.title}</Text>
        <Text c="dimmed">{t('lead')}</Text>
      </div>
      <Rounds
        dialogueId={state.id}
        dialogueDay={dayOf(state.details.plannedStart)}
        today={today}
        rounds={Object.values(state.outcomes.rounds)}
        areas={areas}
        facilitating={mayOpen ? personId : null}
      />
      <section aria-label={t('section')}>
        <Title order={2} mb="md">
          {t('section')}
        </Title>
        <AreaOutcomes areas={areas} />
      </section>
      {mayOpen && letters}
    </Stack>
  )
}
