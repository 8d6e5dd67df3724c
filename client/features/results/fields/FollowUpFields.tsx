// The fields of a follow-up, for writing a new one and for changing one that is there.
import { Select, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue, useNames } from '#client/connection/hooks.ts'
import { DueDateField } from './DueDateField.tsx'
import type { FollowUpDraft } from './drafts.ts'
import classes from './Fields.module.css'
import { organisationChoices, personChoices } from './organisations.ts'
import { useFocusAtOnce } from './useFocusAtOnce.ts'
import { savesOnEnter } from './savesOnEnter.ts'

/** What the fields show. */
export type FollowUpValues = Omit<FollowUpDraft, 'kind' | 'slotId'>

interface Props {
  readonly values: FollowUpValues
  readonly onChange: (changes: Partial<FollowUpValues>) => void
  /** What to say is missing. */
  readonly missing: 'what' | 'owner' | null
  readonly today: string
}

export function FollowUpFields({ values, onChange, missing, today }: Props) {
  const { t } = useTranslation('results')
  const first = useFocusAtOnce<HTMLTextAreaElement>()
  const participants = useDialogue((state) => state.participants)
  const areas = useDialogue((state) => state.areas.areas)
  const people = personChoices(participants, values.ownerOrganisationId, useNames())
  return (
    <>
      <Textarea
        ref={first}
        data-autofocus
        label={t('what')}
        value={values.what}
        maxLength={500}
        autosize
        maxRows={5}
        error={missing === 'what' && t('whatMissing')}
        onKeyDown={savesOnEnter}
        onChange={({ currentTarget }) => onChange({ what: currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('owner')}
          data={organisationChoices(participants)}
          value={values.ownerOrganisationId}
          placeholder={t('choose')}
          nothingFoundMessage={t('nobodyFound')}
          error={missing === 'owner' && t('ownerMissing')}
          searchable
          allowDeselect={false}
          // Another organisation has other people.
          onChange={(ownerOrganisationId) => onChange({ ownerOrganisationId, ownerPersonId: null })}
        />
        <DueDateField value={values.dueDate} today={today} onChange={(dueDate) => onChange({ dueDate })} />
      </div>
      <div className={classes.pair}>
        {people.length > 0 && (
          <Select
            label={t('optional', { field: t('ownerPerson') })}
            data={people}
            value={values.ownerPersonId}
            placeholder={t('nobody')}
            nothingFoundMessage={t('nobodyFound')}
            searchable
            clearable
            onChange={(ownerPersonId) => onChange({ ownerPersonId })}
          />
        )}
        {Object.keys(areas).length > 0 && (
          <Select
            label={t('optional', { field: t('area') })}
            data={Object.values(areas).map(({ id, subject }) => ({ value: id, label: subject }))}
            value={values.areaId}
            placeholder={t('noArea')}
            nothingFoundMessage={t('nobodyFound')}
            searchable
            clearable
            onChange={(areaId) => onChange({ areaId })}
          />
        )}
      </div>
    </>
  )
}
