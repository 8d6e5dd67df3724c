// Signing out: what this person left in the browser goes too, and what has not been sent is not thrown away unasked.
import { Button, Group, Stack, Text } from '@mantine/core'
import { useDidUpdate } from '@mantine/hooks'
import { IconLogout } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '#client/connection/http/api.ts'
import { countKeptCommands } from '#client/connection/kept/keptCommands.ts'
import { countUnsavedCopies } from '#client/connection/notes/localCopies.ts'
import { rememberSignedOut } from './signedOut.ts'

type Step =
  | { readonly kind: 'rest' | 'failed' }
  | { readonly kind: 'unsaved'; readonly notes: number; readonly commands: number }

interface Props {
  /** Everybody that this browser is. */
  readonly personIds: readonly string[]
  /** Told when the session has ended: this page belongs to nobody any more. */
  readonly onSignedOut: () => void
}

export function SignOut({ personIds, onSignedOut }: Props) {
  const { t } = useTranslation('app')
  const [step, setStep] = useState<Step>({ kind: 'rest' })
  const [isLeaving, setLeaving] = useState(false)
  // The button that was pressed goes away with its step: the focus is on what can be done next, and on what loses nothing.
  const next = useRef<HTMLButtonElement>(null)
  useDidUpdate(() => next.current?.focus(), [step.kind])

  async function signOut(): Promise<void> {
    setLeaving(true)
    const answer = await request<undefined>('/api/session', { method: 'DELETE' })
    if (!answer.ok) {
      setLeaving(false)
      setStep({ kind: 'failed' })
      return
    }
    rememberSignedOut(personIds, localStorage)
    sessionStorage.clear()
    onSignedOut()
  }

  async function askFirst(): Promise<void> {
    // A browser in which nothing can be looked for has kept nothing.
    const notes = await countUnsavedCopies(personIds).catch(() => 0)
    const commands = await countKeptCommands(personIds)
    if (notes + commands > 0) setStep({ kind: 'unsaved', notes, commands })
    else await signOut()
  }

  if (step.kind === 'unsaved') {
    return (
      <Stack gap="xs" role="alert">
        {step.notes > 0 && <Text>{t('menu.unsaved', { count: step.notes })}</Text>}
        {step.commands > 0 && <Text>{t('menu.unsent', { count: step.commands })}</Text>}
        <Group gap="xs">
          <Button ref={next} variant="default" onClick={() => setStep({ kind: 'rest' })}>
            {t('menu.stay')}
          </Button>
          <Button color="red" loading={isLeaving} onClick={() => void signOut()}>
            {t('menu.signOutAll')}
          </Button>
        </Group>
      </Stack>
    )
  }
  return (
    <>
      <Button
        ref={next}
        variant="default"
        loading={isLeaving}
        leftSection={<IconLogout size={18} aria-hidden />}
        onClick={() => void askFirst()}
      >
        {t('menu.signOut')}
      </Button>
      {step.kind === 'failed' && (
        <Text size="sm" c="red" role="alert">
          {t('menu.signOutFailed')}
        </Text>
      )}
    </>
  )
}
