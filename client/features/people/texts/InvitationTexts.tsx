// The invitation to everybody, as one text to copy.
import { Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import { languageNames, languages } from '#shared/lib/language.ts'
import type { OrganisationGroup } from '../grouping.ts'
import type { InvitationTextsInHand } from './useInvitationTexts.ts'

interface Props {
  readonly groups: readonly OrganisationGroup[]
  readonly texts: InvitationTextsInHand
}

export function InvitationTexts({ groups, texts }: Props) {
  const { t } = useTranslation('people')
  const [isShown, setShown] = useState(false)
  const invited = groups.map(({ organisation, people }) => ({ organisationId: organisation.id, people }))
  if (!invited.some(({ people }) => people.some(({ link }) => link !== null))) {
    return <Text c="dimmed">{t('texts.none')}</Text>
  }
  const text = texts.textToAll(invited)
  return (
    <>
      <Text maw="60ch">{t('texts.intro')}</Text>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('texts.language')}
          value={texts.language}
          onChange={(value) => texts.chooseLanguage(languages.find((each) => each === value) ?? 'sv')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <CopyButton text={text}>{t('texts.copyAll')}</CopyButton>
        <Button
          variant="subtle"
          aria-expanded={isShown}
          leftSection={<IconEye size={18} aria-hidden />}
          onClick={() => setShown(!isShown)}
        >
          {t('texts.show')}
        </Button>
      </Group>
      {isShown && (
        <Textarea label={t('texts.label')} value={text} readOnly autosize minRows={8} maxRows={24} />
      )}
    </>
  )
}
