// Invites one person.
import { Button } from '@mantine/core'
import { useDidUpdate } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { useSubmission } from '#client/ui/useSubmission.ts'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import type { Invitation } from '#shared/protocol/http/people.ts'
import { PersonFields } from '../PersonFields.tsx'
import { emptyPerson, readPerson } from '../personForm.ts'
import classes from '../people.module.css'

interface Props {
  readonly organisations: readonly Organisation[]
  /** Resolves to whether the person was invited. */
  readonly onInvite: (invitation: Invitation) => Promise<boolean>
}

export function InvitePerson({ organisations, onInvite }: Props) {
  const { t } = useTranslation('people')
  const [form, setForm] = useState(emptyPerson)
  const [said, setSaid] = useState('')
  const [invited, setInvited] = useState(0)
  const submission = useSubmission(readPerson(form), async (person) => {
    // Whoever invites says why it failed.
    if (!(await onInvite(person))) return null
    setSaid(t('invited', { name: person.name }))
    // The next one is often from the same organisation.
    // What has been filled in meanwhile is hers already.
    setForm((now) => ({
      ...now,
      name: now.name === form.name ? '' : now.name,
      email: now.email === form.email ? '' : now.email,
    }))
    setInvited((before) => before + 1)
    return null
  })
  useDidUpdate(() => submission.form.ref.current?.querySelector('input')?.focus(), [invited])
  return (
    <form {...submission.form} className={classes.form}>
      <PersonFields
        form={form}
        wrong={submission.wrong}
        organisations={organisations}
        onChange={(changes) => setForm({ ...form, ...changes })}
      />
      <div className={classes.formEnd}>
        <Button
          type="submit"
          loading={submission.isSending}
          leftSection={<IconUserPlus size={18} aria-hidden />}
        >
          {t('invite')}
        </Button>
        <StatusMessage>{said}</StatusMessage>
      </div>
    </form>
  )
}
