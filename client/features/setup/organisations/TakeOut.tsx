// Takes an organisation out of the dialogue. Where it cannot be, it says why; where slots go out of the agenda with it, it asks first.
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '#client/ui/Confirm.tsx'
import { useNotify } from '#client/ui/notice/notice.ts'
import type { Choice, OrganisationChanges } from './choosing.ts'

interface Props {
  readonly organisation: Pick<Choice, 'id' | 'name'>
  readonly changes: OrganisationChanges
  /** What is pressed; it calls `takeOut`. */
  readonly children: (takeOut: () => void) => ReactElement
}

export function TakeOut({ organisation: { id, name }, changes, children }: Props) {
  const { t } = useTranslation('setup')
  const notify = useNotify()
  const count = changes.slotsLost(id, null)
  const remove = () => changes.remove(id)
  return (
    <Confirm
      question={t('losing.out', { organisation: name, count })}
      confirm={t('losing.confirmOut')}
      onConfirm={remove}
    >
      {(ask) =>
        children(() => {
          const refusal = changes.refusal(id, null)
          if (refusal !== null) notify(refusal, 'problem')
          else if (count > 0) ask()
          else remove()
        })
      }
    </Confirm>
  )
}
