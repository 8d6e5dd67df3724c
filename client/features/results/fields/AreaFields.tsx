// The fields of an area, for writing a new one and for changing one that is there.
import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { nextStepSchema } from '#shared/dialogue/areas/area.ts'
import { formats } from '#shared/dialogue/format.ts'
import type { AreaDraft } from './drafts.ts'
import classes from './Fields.module.css'
import { panelChoices, presenterChoices } from './organisations.ts'
import { useFocusAtOnce } from './useFocusAtOnce.ts'
import { savesOnEnter } from './savesOnEnter.ts'

/** What the fields show. */
export type AreaValues = Omit<AreaDraft, 'kind' | 'slotId'>

interface Props {
  readonly values: AreaValues
  readonly onChange: (changes: Partial<AreaValues>) => void
  /** Whether to say that the subject is missing. */
  readonly isSubjectMissing: boolean
}

export function AreaFields({ values, onChange, isSubjectMissing }: Props) {
  const { t } = useTranslation('results')
  const first = useFocusAtOnce<HTMLInputElement>()
  const participants = useDialogue((state) => state.participants)
  const format = formats[useDialogue(({ details }) => details.formatId)]
  return (
    <>
      <TextInput
        ref={first}
        data-autofocus
        label={t('subject')}
        description={t('subjectHint')}
        value={values.subject}
        maxLength={300}
        error={isSubjectMissing && t('subjectMissing')}
        onChange={({ currentTarget }) => onChange({ subject: currentTarget.value })}
      />
      <div className={classes.pair}>
        <MultiSelect
          label={t(`whose.${format.presenterKind}`)}
          data={presenterChoices(participants)}
          value={values.regionIds}
          placeholder={values.regionIds.length === 0 ? t('choose') : ''}
          nothingFoundMessage={t('nobodyFound')}
          searchable
          hidePickedOptions
          onChange={(regionIds) => onChange({ regionIds })}
        />
        <MultiSelect
          label={t(`whose.${format.panelKind}`)}
          data={panelChoices(participants)}
          value={values.actorIds}
          placeholder={values.actorIds.length === 0 ? t('choose') : ''}
          nothingFoundMessage={t('nobodyFound')}
          searchable
          hidePickedOptions
          onChange={(actorIds) => onChange({ actorIds })}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t('nextStep')}
          data={nextStepSchema.options.map((value) => ({ value, label: t(`nextSteps.${value}`) }))}
          value={values.nextStep}
          onChange={({ currentTarget }) => onChange({ nextStep: nextStepSchema.parse(currentTarget.value) })}
        />
        <Textarea
          label={t('optional', { field: t('nextStepNote') })}
          value={values.nextStepNote}
          maxLength={1000}
          autosize
          maxRows={6}
          onKeyDown={savesOnEnter}
          onChange={({ currentTarget }) => onChange({ nextStepNote: currentTarget.value })}
        />
      </div>
    </>
  )
}
