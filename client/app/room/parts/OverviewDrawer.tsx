// The pictures of the dialogue at the side of the room: each presenter's time, and who heard whom.
import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { OverhearingSection } from '#client/features/overhearing/OverhearingSection.tsx'
import { SpeakingTimes } from '#client/features/timeKeeping/SpeakingTimes.tsx'
import { Drawer } from '#client/ui/window/Drawer.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function OverviewDrawer({ opened, onClose }: Props) {
  const { t } = useTranslation('room')
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="56rem"
      title={t('overview.open')}
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      <Stack gap="xl">
        <SpeakingTimes />
        <OverhearingSection />
      </Stack>
    </Drawer>
  )
}
