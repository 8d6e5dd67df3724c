// Chooses the language; each is named in itself.
import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'

interface LanguageSwitchProps {
  readonly language: Language
  readonly onChoose: (language: Language) => void
}

export function LanguageSwitch({ language, onChoose }: LanguageSwitchProps) {
  const { t } = useTranslation('ui')
  const label = useId()
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} id={label}>
        {t('language')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby={label}
        value={language}
        onChange={onChoose}
        data={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
      />
    </Stack>
  )
}
