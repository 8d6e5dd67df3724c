// The form for a next dialogue: title and day, who comes along, and whether what is still open does.
import { Alert, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSubmission } from '#client/ui/useSubmission.ts'
import { DateField } from '#client/ui/when/DateField.tsx'
import { TimeField } from '#client/ui/when/TimeField.tsx'
import type { NextDialogue } from '#shared/protocol/http/series.ts'
import { countPeople, firstForm, readNext } from './nextForm.ts'
import type { CreateNext, NextForm, NextProblem } from './nextForm.ts'
import { SamePeople } from './SamePeople.tsx'
import { WhoComesAlong } from './WhoComesAlong.tsx'
import classes from './next.module.css'

interface Props {
  readonly title: string
  /** A next dialogue that has one to take over from. */
  readonly next: NextDialogue & {
    readonly from: NonNullable<NextDialogue['from']>
    readonly draft: NonNullable<NextDialogue['draft']>
  }
  readonly today: string
  readonly online: boolean
  readonly create: CreateNext
}

export function NextDialogueForm({ title, next, today, online, create }: Props) {
  const { t } = useTranslation('series')
  const { series, from, draft, suggestedStart, stillOpen } = next
  const [form, setForm] = useState<NextForm>(() => firstForm(draft, suggestedStart))
  const people = countPeople(form, draft, next.people)
  const submission = useSubmission(readNext(form, draft, today), (wanted) =>
    create(wanted, form.invitesAgain && people > 0 ? from.dialogueId : null),
  )
  const { wrong, isSending, failure } = submission
  const error = (...mine: readonly NextProblem[]) => {
    const problem = mine.find((each) => wrong.includes(each))
    return problem !== undefined && t(`nextWrong.${problem}`)
  }
  const set = (changes: Partial<NextForm>) => setForm((before) => ({ ...before, ...changes }))

  return (
    <form className={classes.form} {...submission.form}>
      <div>
        <Title order={1} mt="xs">
          {title}
        </Title>
        <Text c="dimmed">{t('nextFrom', { dialogue: from.title })}</Text>
      </div>
      <TextInput
        label={t('form.title')}
        required
        withAsterisk={false}
        maxLength={200}
        value={form.title}
        error={error('title')}
        onChange={({ currentTarget: { value } }) => set({ title: value })}
      />
      <Group gap="md" align="start">
        <DateField
          label={t('form.day')}
          required
          min={today}
          value={form.day}
          error={error('day', 'past')}
          onChange={(day) => set({ day })}
        />
        <TimeField
          label={t('form.time')}
          description={t('form.timeHint')}
          value={form.time}
          error={error('time')}
          onChange={(time) => set({ time })}
        />
      </Group>
      <WhoComesAlong
        organisations={draft.organisations}
        leadId={draft.details.leadId}
        leftOut={form.leftOut}
        error={error('nobody') || null}
        onChange={(leftOut) => set({ leftOut })}
      />
      <SamePeople
        count={people}
        isChosen={form.invitesAgain}
        onChange={(invitesAgain) => set({ invitesAgain })}
      />
      <Carried priorities={draft.details.priorities.map(({ text }) => text)} />
      <Material
        stillOpen={stillOpen}
        isBrought={form.bringsOpen}
        onChange={(bringsOpen) => set({ bringsOpen })}
      />
      <Stack gap="sm" align="flex-start">
        {!online && <Alert color="amber">{t('form.offline')}</Alert>}
        {failure !== null && (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        )}
        <Group gap="sm">
          <Button type="submit" loading={isSending} disabled={!online}>
            {t('form.create')}
          </Button>
          <Button component={Link} to={`/series/${series.id}`} variant="default">
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Carried({ priorities }: { priorities: readonly string[] }) {
  const { t } = useTranslation('series')
  return (
    <div>
      {priorities.length > 0 && (
        <>
          <Title order={2} size="h3">
            {t('form.priorities')}
          </Title>
          <ul className={classes.priorities}>
            {priorities.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Text c="dimmed">{t('form.alsoCarried')}</Text>
    </div>
  )
}

interface MaterialProps {
  readonly stillOpen: NextDialogue['stillOpen']
  readonly isBrought: boolean
  readonly onChange: (isBrought: boolean) => void
}

function Material({ stillOpen, isBrought, onChange }: MaterialProps) {
  const { t } = useTranslation('series')
  const open = [
    ...(stillOpen.followUps > 0 ? [t('followUps', { count: stillOpen.followUps })] : []),
    ...(stillOpen.areas > 0 ? [t('areas', { count: stillOpen.areas })] : []),
  ]
  return (
    <div>
      <Title order={2} size="h3" mb="xs">
        {t('form.material')}
      </Title>
      {open.length === 0 ? (
        <Text c="dimmed">{t('form.nothingOpen')}</Text>
      ) : (
        <Checkbox
          label={t('form.materialTick', { open: open.join(', ') })}
          description={t('form.materialHint')}
          checked={isBrought}
          onChange={({ currentTarget: { checked } }) => onChange(checked)}
        />
      )}
    </div>
  )
}
