// Hands a follow-up over, to another organisation or a colleague, and changes its day.
import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#client/ui/when/DateField.tsx'
import { isDay } from '#client/ui/when/read.ts'
import type { FollowUpFields } from '#shared/dialogue/followUps/followUp.ts'
import type { FollowUpView } from '#shared/protocol/http/followUps.ts'
import type { ChangeFollowUps } from '../rows/useFollowUps.ts'
import classes from './opened.module.css'

type Editable = Pick<FollowUpFields, 'ownerOrganisationId' | 'ownerPersonId' | 'dueDate'>

interface Props {
  readonly view: FollowUpView
  readonly today: string
  readonly onChange: ChangeFollowUps
}

export function EditForm({
  view: { row, followUp, organisations, colleagueIds, people },
  today,
  onChange,
}: Props) {
  const { t } = useTranslation('followUps')
  const [changes, setChanges] = useState<Partial<Editable>>({})
  const [isSending, setSending] = useState(false)
  const values = { ...followUp, ...changes }
  // Another organisation has other people; its facilitator or they themselves name one.
  const isSameOwner = values.ownerOrganisationId === followUp.ownerOrganisationId
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const isPast = changes.dueDate != null && changes.dueDate < today
  const isRead = changes.dueDate == null || isDay(changes.dueDate)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSending || isPast || !isRead) return
    setSending(true)
    await onChange([row], changes)
    setSending(false)
  }
  return (
    <form className={classes.edit} aria-label={t('handOver')} onSubmit={(event) => void submit(event)}>
      <Select
        label={t('owner')}
        data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.ownerOrganisationId}
        nothingFoundMessage={t('nobodyFound')}
        searchable
        allowDeselect={false}
        onChange={(ownerOrganisationId) =>
          ownerOrganisationId !== null && setChanges({ ...changes, ownerOrganisationId, ownerPersonId: null })
        }
      />
      <Select
        label={t('contact')}
        data={
          isSameOwner ? colleagueIds.map((id) => ({ value: id, label: names.get(id) ?? t('nameless') })) : []
        }
        value={values.ownerPersonId}
        placeholder={t('nobody')}
        nothingFoundMessage={t('nobodyFound')}
        disabled={!isSameOwner}
        clearable
        onChange={(ownerPersonId) => setChanges({ ...changes, ownerPersonId })}
      />
      <DateField
        label={t('column.due')}
        value={values.dueDate ?? ''}
        min={today}
        error={isPast && t('duePassed')}
        onChange={(written) => setChanges({ ...changes, dueDate: written === '' ? null : written })}
      />
      <Group className={classes.formEnd}>
        <Button type="submit" loading={isSending} disabled={Object.keys(changes).length === 0}>
          {t('save')}
        </Button>
      </Group>
    </form>
  )
}
