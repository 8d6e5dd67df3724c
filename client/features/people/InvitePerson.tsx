// Invites one person.
import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { Invitation } from '#shared/protocol/http/people.ts'
import { PersonFields } from './PersonFields.tsx'
import { emptyPerson, readPerson } from './personForm.ts'
import classes from './people.module.css'

interface Props {
  readonly organisations: readonly Organisation[]
  /** Resolves to whether the person was invited. */
  readonly onInvite: (invitation: Invitation) => Promise<boolean>
}

export function InvitePerson({ organisations, onInvite }: Props) {
  const { t } = useTranslation('people')
  const [form, setForm] = useState(emptyPerson)
  const [attempts, setAttempts] = useState(0)
  const [isInviting, setInviting] = useState(false)
  const [said, setSaid] = useState('')
  const element = useRef<HTMLFormElement>(null)
  const read = readPerson(form)

  useEffect(() => {
    if (attempts > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])

  const invite = async () => {
    if (!read.ok) {
      setAttempts(attempts + 1)
      return
    }
    setInviting(true)
    const isInvited = await onInvite(read.value)
    setInviting(false)
    if (!isInvited) return
    setSaid(t('invited', { name: read.value.name }))
    setAttempts(0)
    // The next one is often from the same organisation.
    setForm({ ...form, name: '', email: '' })
    element.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={element}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void invite()
      }}
    >
      <PersonFields
        form={form}
        wrong={attempts > 0 && !read.ok ? read.error : []}
        organisations={organisations}
        onChange={(changes) => setForm({ ...form, ...changes })}
      />
      <div className={classes.formEnd}>
        <Button type="submit" loading={isInviting} leftSection={<IconUserPlus size={18} aria-hidden />}>
          {t('invite')}
        </Button>
        <StatusMessage>{said}</StatusMessage>
      </div>
    </form>
  )
}
