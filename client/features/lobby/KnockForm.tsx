// Says who one is, and asks to be let in.
import { Alert, Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubmission } from '#client/ui/useSubmission.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { err, ok } from '#shared/lib/result.ts'
import { knockSchema } from '#shared/protocol/http/lobby.ts'
import type { Knock } from '#shared/protocol/http/lobby.ts'
import { knock } from './lobbyApi.ts'

interface Props {
  readonly token: string
  readonly organisations: readonly Organisation[]
  /** Whether one has come back to the form from what stood in its place, and goes on in it. */
  readonly isBack: boolean
  /** What was asked with before; the form begins with it. */
  readonly before: Knock | null
  readonly onWaiting: (entryId: string, asked: Knock) => void
}

export function KnockForm({ token, organisations, isBack, before, onWaiting }: Props) {
  const { t } = useTranslation(['lobby', 'ui'])
  const [name, setName] = useState(before?.name ?? '')
  const [organisationId, setOrganisationId] = useState(before?.organisationId ?? '')
  const wanted = knockSchema.safeParse({ name, organisationId })
  const read = wanted.success ? ok(wanted.data) : err(wanted.error.issues.map(({ path }) => path[0]))
  const { wrong, isSending, failure, form } = useSubmission(read, async (asked) => {
    const answer = await knock(token, asked)
    if (!answer.ok) return t(`ui:problem.${answer.error.code}`)
    onWaiting(answer.value.id, asked)
    return null
  })
  const sorted = organisations.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))

  const { ref } = form
  useEffect(() => {
    if (isBack) ref.current?.querySelector('input')?.focus()
  }, [isBack, ref])

  return (
    <form {...form}>
      <Stack gap="md">
        <Text>{t('intro')}</Text>
        <TextInput
          label={t('name')}
          required
          withAsterisk={false}
          autoComplete="name"
          maxLength={80}
          value={name}
          error={wrong.includes('name') && t('nameMissing')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={t('organisation')}
          required
          withAsterisk={false}
          value={organisationId}
          error={wrong.includes('organisationId') && t('organisationMissing')}
          data={[
            { value: '', label: t('chooseOrganisation') },
            ...sorted.map((organisation) => ({ value: organisation.id, label: organisation.name })),
          ]}
          onChange={({ currentTarget }) => setOrganisationId(currentTarget.value)}
        />
        {failure !== null && (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={isSending}>
            {t('ask')}
          </Button>
        </div>
        <Text size="sm" c="dimmed">
          {t('privacy')}
        </Text>
      </Stack>
    </form>
  )
}
