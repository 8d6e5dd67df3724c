// A reference in the text as its readers see it: the area or follow-up with owner, date and status, as it stands now.
import { IconClock, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useConnection, useDialogue } from '#client/connection/hooks.ts'
import { useLanguage } from '#client/dialogue/language.ts'
import { StatusIcon } from '#client/dialogue/StatusIcon.tsx'
import { useLasting } from '#client/ui/useLasting.ts'
import { referenced } from '#shared/dialogue/report/referenced.ts'
import type { ResultKey } from '#shared/dialogue/report/referenced.ts'
import type { ResultReference } from '#shared/protocol/resultReference.ts'
import { seconds } from '#shared/time/instant.ts'
import { formatShortDay } from '#shared/time/swedish.ts'
import classes from './References.module.css'

/** How long a thing that is not in the dialogue may still be on its way: the text and the dialogue travel apart. */
const usual = seconds(10)

interface Props {
  readonly reference: ResultReference
  /** Opens it; `null` where there is nothing to open it with. */
  readonly onOpen: ((isKnown: boolean) => void) | null
}

export function ReferenceChip({ reference, onOpen }: Props) {
  const { t } = useTranslation('notes')
  const thing = useReferenced(reference)
  const content =
    thing === null ? <Unknown reference={reference} /> : <Known kind={reference.kind} {...thing} />
  if (onOpen === null) {
    return (
      <span className={classes.chip} data-status={thing?.status}>
        {content}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={classes.chip}
      data-status={thing?.status}
      aria-haspopup="dialog"
      title={t('result.open')}
      onClick={() => onOpen(thing !== null)}
    >
      {content}
    </button>
  )
}

/** What the reference stands for, with members that can be compared; `null` when the dialogue has no such thing. */
function useReferenced(key: ResultKey) {
  return useDialogue((state) => {
    const thing = referenced(state, key)
    return thing && { ...thing, organisations: thing.organisations.join(', ') }
  })
}

type KnownProps = NonNullable<ReturnType<typeof useReferenced>> & Pick<ResultKey, 'kind'>

function Known({ kind, text, organisations, dueDate, status }: KnownProps) {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  return (
    <>
      <StatusIcon status={status} />
      <span>
        <span className={classes.kind}>{t(`result.kind.${kind}`)}: </span>
        <span className={classes.what}>{text}</span>
        {organisations !== '' && <Detail>{organisations}</Detail>}
        {dueDate !== null && <Detail isShort>{formatShortDay(dueDate, language)}</Detail>}
        <Detail isShort>{t(`result.status.${status}`)}</Detail>
      </span>
    </>
  )
}

function Unknown({ reference: { kind, label } }: { reference: ResultReference }) {
  const { t } = useTranslation('notes')
  const isOnItsWay = useOnItsWay()
  const Icon = isOnItsWay ? IconClock : IconHelpCircle
  return (
    <>
      <span className={classes.unknownIcon} aria-hidden>
        <Icon size={18} />
      </span>
      <span>
        <span className={classes.kind}>{t(`result.kind.${kind}`)}: </span>
        <span className={classes.what}>{label}</span>
        <Detail isShort>{t(isOnItsWay ? 'result.saving' : 'result.unknown')}</Detail>
      </span>
    </>
  )
}

/** What follows on something else: the sign between them stays with what is before it. */
function Detail({ isShort = false, children }: { isShort?: boolean; children: string }) {
  return (
    <>
      <span className={classes.detail}>{'\u00a0· '}</span>
      <span className={classes.detail} data-short={isShort || undefined}>
        {children}
      </span>
    </>
  )
}

/** Whether what is missing may still come: for a while, and for as long as the page is cut off. */
function useOnItsWay(): boolean {
  const isOnline = useConnection() === 'online'
  return !useLasting(isOnline, usual)
}
