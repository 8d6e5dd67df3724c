// The first facilitator's one-time set-up: who she is and whom she works for.
import { Autocomplete, Button, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { request } from '#client/connection/http/api.ts'
import { useSession } from '#client/connection/session.tsx'
import { useSubmission } from '#client/ui/useSubmission.ts'
import { organisationKindSchema } from '#shared/dialogue/organisation.ts'
import { err, ok } from '#shared/lib/result.ts'
import { setUpSchema } from '#shared/protocol/http/session.ts'
import { catalogueNames, completion, homeOrganisation, knownOrganisation } from './homeOrganisation.ts'
import { forgetSetUpId, setUpId } from './setUpId.ts'

const kinds = ['national-actor', 'region', 'municipality', 'other'] as const

export function SetUpPage() {
  const { t } = useTranslation(['entry', 'ui'])
  const { token } = useParams()
  const navigate = useNavigate()
  const { reload } = useSession()
  const [name, setName] = useState('')
  const [organisationName, setOrganisationName] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('national-actor')

  const wanted = setUpSchema.safeParse({
    token,
    name,
    organisation: homeOrganisation(organisationName, kind),
  })
  const isOwn = organisationName.trim() !== '' && knownOrganisation(organisationName) === undefined

  const read = wanted.success ? ok(wanted.data) : err(wanted.error.issues.map(({ path }) => path[0]))
  const { wrong, isSending, failure, form } = useSubmission(read, async (body) => {
    const answer = await request<undefined>('/api/setup', { method: 'POST', body, requestId: setUpId() })
    if (!answer.ok) {
      const { code } = answer.error
      return code === 'not-found' ? t('setUp.usedUp') : t(`ui:problem.${code}`)
    }
    forgetSetUpId()
    await reload()
    await navigate('/', { replace: true })
    return null
  })

  return (
    <form {...form}>
      <title>{t('setUp.title')}</title>
      <Stack gap="md" maw={480}>
        <div>
          <Title order={1} mb="xs">
            {t('setUp.title')}
          </Title>
          <Text>{t('setUp.intro')}</Text>
        </div>
        <TextInput
          label={t('setUp.name')}
          description={t('setUp.nameHint')}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wrong.includes('name') && t('setUp.nameMissing')}
          required
          withAsterisk={false}
        />
        <Autocomplete
          label={t('setUp.organisation')}
          description={t('setUp.organisationHint')}
          size="md"
          autoComplete="organization"
          limit={40}
          data={[
            { group: t('setUp.nationalActors'), items: catalogueNames.nationalActors },
            { group: t('setUp.regions'), items: catalogueNames.regions },
          ]}
          value={organisationName}
          onChange={setOrganisationName}
          onKeyDown={(event) => {
            const completed = event.key === 'Enter' ? completion(organisationName) : null
            if (completed === null) return
            // The list shows one name: return means that one, and not an organisation called what is written so far.
            event.preventDefault()
            setOrganisationName(completed)
          }}
          error={wrong.includes('organisation') && t('setUp.organisationMissing')}
          required
          withAsterisk={false}
        />
        {isOwn && (
          <NativeSelect
            label={t('setUp.kind', { name: organisationName.trim() })}
            value={kind}
            onChange={(event) => setKind(organisationKindSchema.parse(event.currentTarget.value))}
            data={kinds.map((value) => ({ value, label: t(`setUp.kinds.${value}`) }))}
          />
        )}
        {failure !== null && (
          <Text c="red" role="alert">
            {failure}
          </Text>
        )}
        <Button type="submit" loading={isSending} mt="xs" style={{ alignSelf: 'flex-start' }}>
          {t('setUp.submit')}
        </Button>
      </Stack>
    </form>
  )
}
