// Says who one is, and asks to be let in.
import { Alert, Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '#shared/dialogue/organisation.ts'
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
  const { t } = useTranslation('lobby')
  const { t: ui } = useTranslation('ui')
  const [name, setName] = useState(before?.name ?? '')
  const [organisationId, setOrganisationId] = useState(before?.organisationId ?? '')
  const [attempts, setAttempts] = useState(0)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const read = knockSchema.safeParse({ name, organisationId })
  const isWrong = (field: string) =>
    attempts > 0 && !read.success && read.error.issues.some(({ path }) => path[0] === field)
  const sorted = organisations.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))

  useEffect(() => {
    if (isBack) form.current?.querySelector('input')?.focus()
  }, [isBack])
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])

  const ask = async () => {
    // Enter in a field comes past a button that is busy.
    if (isAsking) return
    if (!read.success) {
      setAttempts(attempts + 1)
      return
    }
    setProblem(null)
    setAsking(true)
    const answer = await knock(token, read.data)
    setAsking(false)
    if (answer.ok) onWaiting(answer.value.id, read.data)
    else setProblem(ui(`problem.${answer.error.code}`))
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <Stack gap="md">
        <Text>{t('intro')}</Text>
        <TextInput
          label={t('name')}
          required
          withAsterisk={false}
          autoComplete="name"
          maxLength={80}
          value={name}
          error={isWrong('name') && t('nameMissing')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={t('organisation')}
          required
          withAsterisk={false}
          value={organisationId}
          error={isWrong('organisationId') && t('organisationMissing')}
          data={[
            { value: '', label: t('chooseOrganisation') },
            ...sorted.map((organisation) => ({ value: organisation.id, label: organisation.name })),
          ]}
          onChange={({ currentTarget }) => setOrganisationId(currentTarget.value)}
        />
        {problem !== null && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={isAsking}>
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
