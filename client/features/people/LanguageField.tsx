// The language of letters to those who are invited.
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '#shared/lib/language.ts'
import type { Language } from '#shared/lib/language.ts'

interface Props {
  readonly value: Language
  readonly onChange: (language: Language) => void
  readonly className?: string | undefined
}

export function LanguageField({ value, onChange, className = '' }: Props) {
  const { t } = useTranslation('people')
  return (
    <NativeSelect
      className={className}
      label={t('field.language')}
      value={value}
      data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
      onChange={({ currentTarget }) =>
        onChange(languages.find((each) => each === currentTarget.value) ?? 'sv')
      }
    />
  )
}
