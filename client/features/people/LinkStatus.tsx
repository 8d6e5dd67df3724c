// How it stands with somebody's personal link: opened or not, or taken back. Told by icon and word.
import { Text } from '@mantine/core'
import { IconLink, IconLinkOff, IconMailOpened } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#client/dialogue/language.ts'
import type { InvitedPerson } from '#shared/protocol/http/people.ts'
import { formatMoment } from '#shared/time/swedish.ts'
import classes from './people.module.css'

export function LinkStatus({ link }: Pick<InvitedPerson, 'link'>) {
  const { t } = useTranslation('people')
  const language = useLanguage()
  const [Icon, words] =
    link === null
      ? [IconLinkOff, t('link.none')]
      : link.usedAt === null
        ? [IconLink, t('link.unused')]
        : [IconMailOpened, t('link.used', { at: formatMoment(link.usedAt, language) })]
  return (
    <Text span size="sm" className={classes.linkStatus} c={link === null ? 'var(--quiet)' : 'inherit'}>
      <Icon size={16} aria-hidden />
      {words}
    </Text>
  )
}
