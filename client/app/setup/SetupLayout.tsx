// `/d/:dialogueId/setup`: what the facilitator prepares and changes, in three parts.
import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowRight, IconDoor } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet } from 'react-router'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { useDialoguePath } from '#client/dialogue/useDialoguePath.ts'
import { NoticeProvider } from '#client/ui/notice/NoticeProvider.tsx'
import { EmptyState } from '#client/ui/states/EmptyState.tsx'
import { later } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { formatClockRange } from '#shared/time/swedish.ts'
import { ConnectionBanner } from '../dialogue/ConnectionBanner.tsx'
import classes from './SetupLayout.module.css'

const parts = [
  { path: 'setup', name: 'details' },
  { path: 'setup/agenda', name: 'agenda' },
  { path: 'setup/people', name: 'people' },
] as const

export function SetupLayout() {
  const { t } = useTranslation('setup')
  const language = useLanguage()
  const { role } = useSeat()
  const pathTo = useDialoguePath()
  const details = useDialogue((state) => state.details)
  const lead = useDialogue(({ participants }) => participants.organisations[details.leadId]?.name)
  const toRoom = (
    <Button
      component={Link}
      to={pathTo()}
      variant={role === 'facilitator' ? 'filled' : 'default'}
      rightSection={<IconArrowRight size={18} aria-hidden />}
    >
      {t('toRoom')}
    </Button>
  )
  if (role !== 'facilitator') {
    return (
      <EmptyState
        level={1}
        icon={<IconDoor size={32} stroke={1.5} />}
        title={t('notFacilitator')}
        action={toRoom}
      >
        {t('notFacilitatorText')}
      </EmptyState>
    )
  }
  const end = later(details.plannedStart, details.bookedMs)
  return (
    <>
      <ConnectionBanner />
      <title>{`${t('setUpTitle')} – ${details.title}`}</title>
      <Group justify="space-between" align="start" gap="md" mb="lg">
        <div className={classes.heading}>
          <Title order={1}>{details.title}</Title>
          <Text c="dimmed">
            {[
              dayOf(details.plannedStart),
              formatClockRange(details.plannedStart, end, language),
              ...(lead === undefined ? [] : [lead]),
            ].join(' · ')}
          </Text>
        </div>
        {toRoom}
      </Group>
      <nav aria-label={t('parts')} className={classes.parts}>
        {parts.map(({ path, name }) => (
          <NavLink key={path} end to={pathTo(path)} className={classes.part ?? ''}>
            {t(`tab.${name}`)}
          </NavLink>
        ))}
      </nav>
      <NoticeProvider>
        <Outlet />
      </NoticeProvider>
    </>
  )
}
