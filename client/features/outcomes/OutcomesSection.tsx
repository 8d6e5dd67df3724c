// What the areas of a dialogue led to, as a part of its summary.
import { Anchor, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDialogue } from '#client/connection/hooks.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { AreaOutcomes } from './AreaOutcomes.tsx'
import { outcomeAreas } from './outcomeArea.ts'

/** Nothing before the dialogue has ended, or where no area arose. */
export function OutcomesSection() {
  const { t } = useTranslation('outcomes')
  const state = useDialogue((whole) => whole)
  const pathTo = useDialoguePath()
  const areas = outcomeAreas(state)
  if (state.timer.phase !== 'ended' || areas.length === 0) return null
  return (
    <section aria-label={t('section')}>
      <Title order={2} mt="xl">
        {t('section')}
      </Title>
      <Anchor component={Link} to={pathTo('outcomes')}>
        {t('toPage')}
      </Anchor>
      <div style={{ marginTop: '1rem' }}>
        <AreaOutcomes areas={areas} />
      </div>
    </section>
  )
}
