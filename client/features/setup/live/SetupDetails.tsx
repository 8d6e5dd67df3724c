// Details and organisations of a dialogue that exists, changed in place for everybody.
import { Divider, Fieldset, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { formats } from '#shared/dialogue/format.ts'
import { nationalActors } from '#shared/catalogue/nationalActors.ts'
import { DetailsFields } from '../details/DetailsFields.tsx'
import { PrioritiesField } from '../details/PrioritiesField.tsx'
import { CataloguePicker } from '../organisations/CataloguePicker.tsx'
import { actorChoices, possibleLeads, regionChoices } from '../organisations/choosing.ts'
import { OwnOrganisations } from '../organisations/OwnOrganisations.tsx'
import { problemText } from '../problemText.ts'
import { AgendaAside } from './AgendaAside.tsx'
import { SaveState } from './SaveState.tsx'
import { useDetailsEditing } from './useDetailsEditing.ts'
import { useOrganisations } from './useOrganisations.ts'
import classes from '../setup.module.css'

interface Props {
  /** Which series the dialogue is in. */
  readonly series?: ReactNode
}

export function SetupDetails({ series }: Props) {
  const { t } = useTranslation('setup')
  const phase = useDialogue(({ timer }) => timer.phase)
  const details = useDialogue((state) => state.details)
  const { organisations, changes } = useOrganisations()
  const { form, wrong, change, commit } = useDetailsEditing()

  const join = (leadId: string) => {
    const actor = nationalActors.find(({ id }) => id === leadId)
    if (actor === undefined || organisations.some(({ id }) => id === leadId)) return
    // Whoever leads takes part; commands arrive in the order they are given.
    changes.add({ id: actor.id, name: actor.name, kind: 'national-actor', part: 'panel' })
  }
  const picker = { organisations, leadId: details.leadId, format: formats[details.formatId], changes }
  return (
    <div className={classes.page}>
      <Stack gap="xl">
        <SaveState />
        {phase === 'ended' && <Text>{t('live.ended')}</Text>}
        <DetailsFields
          form={form}
          wrong={wrong}
          leads={possibleLeads(organisations)}
          timeLocked={phase === 'preparing' ? null : t('live.started')}
          onChange={(changed) => {
            if (typeof changed.leadId === 'string') join(changed.leadId)
            change(changed)
          }}
          onCommit={commit}
        />
        <PrioritiesField
          priorities={form.priorities}
          organisations={organisations}
          error={problemText('priorities', wrong, t)}
          onChange={(priorities) => {
            change({ priorities })
            commit()
          }}
        />
        {series}
        <Divider />
        {/* Who took part is fixed when the dialogue has ended. */}
        <Fieldset variant="unstyled" m={0} disabled={phase === 'ended'}>
          <Stack gap="xl">
            <CataloguePicker title={t('sectionRegions')} choices={regionChoices} {...picker} />
            <CataloguePicker title={t('sectionActors')} choices={actorChoices} {...picker} />
            <OwnOrganisations {...picker} />
          </Stack>
        </Fieldset>
      </Stack>
      <AgendaAside />
    </div>
  )
}
