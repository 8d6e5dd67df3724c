// Says, whatever view is shown, that what was sent has got no answer yet and is sent again, and asks before the page is closed on it.
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { warnOfLoss } from '#client/connection/dialogue/lossWarning.ts'
import { repeating } from '#client/connection/http/repeating.ts'
import { LastingNotice } from '#client/ui/notice/LastingNotice.tsx'
import { useLasting } from '#client/ui/useLasting.ts'
import { seconds } from '#shared/time/instant.ts'

const { isOn, subscribe } = repeating

export function WritesWaiting() {
  const { t } = useTranslation('app')
  // What gets through at once is not worth a word.
  const isTold = useLasting(useSyncExternalStore(subscribe, isOn), seconds(1))
  useEffect(() => warnOfLoss({ endsWithPage: isOn, subscribe }, window), [])
  return <LastingNotice text={isTold ? t('sendingAgain') : null} />
}
