// The results at the side of the room, for views that have no place of their own for them.
import { useTranslation } from 'react-i18next'
import { Drawer } from '#client/ui/window/Drawer.tsx'
import { ResultsPane } from './list/ResultsPane.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function ResultsDrawer({ opened, onClose }: Props) {
  const { t } = useTranslation('results')
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('pane')}
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      <ResultsPane />
    </Drawer>
  )
}
