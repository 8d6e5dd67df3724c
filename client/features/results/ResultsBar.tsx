// The bar below the room: captures an area or a follow-up at one press, and tells how many there are.
import { Button, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue, useSeat } from '#client/connection/hooks.ts'
import { fetched } from '#client/ui/fetched.tsx'
import { KbdHint } from '#client/ui/KbdHint.tsx'
import { useShortcut } from '#client/ui/shortcuts/shortcuts.ts'
import { isAllowed, mayEver } from '#shared/dialogue/permissions.ts'
import { useCapture } from './capturing/capture.ts'
import { keptCapture } from './capturing/captures.ts'
import { Unanswered } from './capturing/Unanswered.tsx'
import classes from './ResultsBar.module.css'

const ResultsDrawer = fetched(async () => (await import('./ResultsDrawer.tsx')).ResultsDrawer)

// The first letters of the Swedish words, the same in every language, so that a habit holds.
const areaKey = 'O'
const followUpKey = 'U'

/** Has the shortcuts O and U for whoever may record, and lists them for whoever may at other times. Nothing for those who may not see results. */
export function ResultsBar() {
  const { t } = useTranslation('results')
  const { role } = useSeat()
  const { captures, openArea, openFollowUp } = useCapture()
  const counts = useDialogue((state) => ({
    areas: Object.keys(state.areas.areas).length,
    followUps: Object.keys(state.followUps.followUps).length,
    ended: state.timer.phase === 'ended',
  }))
  // Closed, it is still there once it has been opened: it gives the focus back.
  const [shown, setShown] = useState<'never' | 'open' | 'closed'>('never')
  const claim = { own: false, ended: counts.ended }
  const mayArea = isAllowed(role, 'area.record', claim)
  const mayFollowUp = isAllowed(role, 'followUp.record', claim)
  const openAnArea = { words: t('areaShortcut'), press: mayArea ? () => openArea() : null }
  const openAFollowUp = { words: t('followUpShortcut'), press: mayFollowUp ? openFollowUp : null }
  useShortcut(mayEver(role, 'area.record') ? { key: areaKey.toLowerCase(), ...openAnArea } : null)
  useShortcut(mayEver(role, 'followUp.record') ? { key: followUpKey.toLowerCase(), ...openAFollowUp } : null)
  if (!mayEver(role, 'results.read')) return null

  const kept = (kind: 'area' | 'followUp') =>
    keptCapture(captures, kind) === null ? null : <span className={classes.kept}>{t('draftKept')}</span>
  const key = (letter: string) => (
    <span className={classes.key}>
      <KbdHint>{letter}</KbdHint>
    </span>
  )
  return (
    <section className={classes.bar} aria-label={t('bar')}>
      <div className={classes.add}>
        {mayArea && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={key(areaKey)}
            aria-keyshortcuts={areaKey}
            onClick={() => openArea()}
          >
            <span className={classes.long}>{t('addArea')}</span>
            <span className={classes.short}>{t('addAreaShort')}</span>
            {kept('area')}
          </Button>
        )}
        {mayFollowUp && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={key(followUpKey)}
            aria-keyshortcuts={followUpKey}
            onClick={openFollowUp}
          >
            {t('addFollowUp')}
            {kept('followUp')}
          </Button>
        )}
      </div>
      <Unanswered />
      <Button
        className={classes.counts}
        variant="subtle"
        aria-haspopup="dialog"
        onClick={() => setShown('open')}
      >
        <span className={classes.count}>{t('areasCount', { count: counts.areas })}</span>
        <span className={classes.count}>{t('followUpsCount', { count: counts.followUps })}</span>
        <VisuallyHidden>{t('showResults')}</VisuallyHidden>
      </Button>
      {shown !== 'never' && <ResultsDrawer opened={shown === 'open'} onClose={() => setShown('closed')} />}
    </section>
  )
}
