// The fields of a new dialogue, in sections.
import { Divider, Radio, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatIdSchema } from '#shared/dialogue/details/details.ts'
import { formats } from '#shared/dialogue/format.ts'
import { DetailsFields } from '../details/DetailsFields.tsx'
import { PrioritiesField } from '../details/PrioritiesField.tsx'
import { CataloguePicker } from '../organisations/CataloguePicker.tsx'
import { actorChoices, possibleLeads, regionChoices } from '../organisations/choosing.ts'
import type { OrganisationChanges } from '../organisations/choosing.ts'
import { OwnOrganisations } from '../organisations/OwnOrganisations.tsx'
import { problemText } from '../problemText.ts'
import type { Draft, DraftField } from './draft.ts'
import { withFormat, withLead } from './editing.ts'
import { OrderAndLengths } from './OrderAndLengths.tsx'
import { SeriesField } from './SeriesField.tsx'
import type { SeriesChoice } from './SeriesField.tsx'
import classes from '../setup.module.css'

interface Props {
  readonly draft: Draft
  readonly wrong: readonly DraftField[]
  readonly onEdit: (change: (draft: Draft) => Draft) => void
  /** The series it may be part of. */
  readonly series: readonly SeriesChoice[]
}

export function NewDialogueForm({ draft, wrong, onEdit, series }: Props) {
  const { t } = useTranslation('setup')
  const { organisations, leadId } = draft
  const set = (changes: Partial<Draft>) => onEdit((before) => ({ ...before, ...changes }))
  const picker = { organisations, leadId, format: formats[draft.formatId], changes: changesOf(onEdit) }
  return (
    <Stack gap="xl">
      <Section title={t('sectionDetails')}>
        <Radio.Group
          size="md"
          label={t('format.label')}
          value={draft.formatId}
          onChange={(value) => onEdit((before) => withFormat(before, formatIdSchema.parse(value)))}
        >
          <Stack gap="xs" mt="xs">
            {formatIdSchema.options.map((formatId) => (
              <Radio key={formatId} value={formatId} label={t(`format.${formatId}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <DetailsFields
          form={draft}
          wrong={wrong}
          leads={possibleLeads(organisations)}
          onChange={({ leadId: chosen, ...changes }) =>
            onEdit((before) => {
              const changed = { ...before, ...changes }
              return chosen === undefined || chosen === null ? changed : withLead(changed, chosen)
            })
          }
        />
        <PrioritiesField
          priorities={draft.priorities}
          organisations={organisations}
          error={problemText('priorities', wrong, t)}
          onChange={(priorities) => set({ priorities })}
        />
        <SeriesField choices={series} seriesId={draft.seriesId} onChange={(seriesId) => set({ seriesId })} />
      </Section>
      <Divider />
      <CataloguePicker title={t('sectionRegions')} choices={regionChoices} {...picker} />
      <CataloguePicker title={t('sectionActors')} choices={actorChoices} {...picker} />
      <OwnOrganisations {...picker} />
      {wrong.includes('organisations') && (
        <Text c="red" role="alert">
          {t('wrong.organisations')}
        </Text>
      )}
      <Divider />
      <Section title={t('sectionOrder')}>
        <OrderAndLengths draft={draft} wrong={wrong} onChange={set} />
      </Section>
    </Stack>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={classes.section}>
      <Title order={2} id={heading}>
        {title}
      </Title>
      {children}
    </section>
  )
}

function changesOf(onEdit: Props['onEdit']): OrganisationChanges {
  const edit = (change: (organisations: Draft['organisations']) => Draft['organisations']) =>
    onEdit((before) => ({ ...before, organisations: change(before.organisations) }))
  return {
    add: (organisation) => edit((before) => [...before, organisation]),
    change: (organisation) =>
      edit((before) => before.map((known) => (known.id === organisation.id ? organisation : known))),
    remove: (organisationId) => edit((before) => before.filter(({ id }) => id !== organisationId)),
    refusal: () => null,
    // Nothing has been prepared in a slot of a dialogue that does not exist yet.
    slotsLost: () => 0,
  }
}
