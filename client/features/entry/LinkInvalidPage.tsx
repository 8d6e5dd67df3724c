// The page that a personal link leads to when it does not work.
import { IconLinkOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'

export function LinkInvalidPage() {
  const { t } = useTranslation('entry')
  return (
    <>
      <title>{t('linkInvalid.title')}</title>
      <EmptyState level={1} icon={<IconLinkOff size={32} stroke={1.5} />} title={t('linkInvalid.title')}>
        {t('linkInvalid.text')}
      </EmptyState>
    </>
  )
}
