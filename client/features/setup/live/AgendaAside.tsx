// The agenda beside the details, so that what a choice leads to is seen at once.
import { Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { AgendaTable } from '../agenda/AgendaTable.tsx'
import { FitNotice } from '../agenda/FitNotice.tsx'
import { ScrollingAgenda } from '../agenda/ScrollingAgenda.tsx'
import classes from '../setup.module.css'
import { useFit } from './useFit.ts'

export function AgendaAside() {
  const { t } = useTranslation('setup')
  const heading = useId()
  const slots = useDialogue(({ agenda }) => agenda.slots)
  const start = useDialogue(({ details }) => details.plannedStart)
  const organisations = useDialogue(({ participants }) => participants.organisations)
  const { fit, apply } = useFit()
  return (
    <section aria-labelledby={heading} className={classes.aside}>
      <Title order={2} id={heading}>
        {t('sectionAgenda')}
      </Title>
      <ScrollingAgenda labelledBy={heading}>
        <AgendaTable slots={slots} organisations={Object.values(organisations)} start={start} />
      </ScrollingAgenda>
      <FitNotice fit={fit} onRemedy={apply} />
    </section>
  )
}
