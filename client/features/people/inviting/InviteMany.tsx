// Invites many people at once, from lines pasted out of a list or a spreadsheet.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconUsersPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import type { Organisation } from '#shared/dialogue/organisation.ts'
import { usualRole } from '#shared/dialogue/role.ts'
import type { Language } from '#shared/lib/language.ts'
import type { InvitationInput, InvitedPerson } from '#shared/protocol/http/people.ts'
import { LanguageField } from '../LanguageField.tsx'
import { readPastedPeople } from './pastedPeople.ts'
import type { PastedLine } from './pastedPeople.ts'
import classes from '../people.module.css'

interface Props {
  readonly organisations: readonly Organisation[]
  readonly invited: readonly InvitedPerson[]
  /** Resolves to whether the person was invited. */
  readonly onInvite: (invitation: InvitationInput) => Promise<boolean>
}

export function InviteMany({ organisations, invited, onInvite }: Props) {
  const { t } = useTranslation('people')
  const [pasted, setPasted] = useState('')
  const [language, setLanguage] = useState<Language>('sv')
  // The lines as they were read when their people began to be invited: each is on the list of those invited before the last is.
  const [inviting, setInviting] = useState<readonly PastedLine[] | null>(null)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const lines = inviting ?? readPastedPeople(pasted, organisations, invited)
  const ready = lines.filter(({ problem }) => problem === null)

  const invite = async () => {
    setInviting(lines)
    const done = new Set<number>()
    for (const line of ready) {
      const invitation = invitationOf(line, language)
      // One after the other, so that a refusal stops before the rest and what is left stays in the field.
      if (invitation === null || !(await onInvite(invitation))) break
      done.add(line.line)
    }
    setInviting(null)
    setPasted(withoutLines(pasted, done))
    setSaid(t('invitedMany', { count: done.size }))
    // The button has nothing more to invite, and loses the focus.
    field.current?.focus()
  }
  return (
    <Stack gap="sm">
      <Textarea
        ref={field}
        label={t('many.label')}
        description={t('many.hint')}
        placeholder={t('many.example')}
        autosize
        minRows={4}
        maxRows={12}
        value={pasted}
        readOnly={inviting !== null}
        onChange={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      {lines.length > 0 && (
        <ol className={classes.pasted} aria-label={t('many.read')}>
          {lines.map((line) => (
            <PastedLineRow key={line.line} line={line} />
          ))}
        </ol>
      )}
      <LanguageField className={classes.languageOfMany} value={language} onChange={setLanguage} />
      <Group gap="md">
        <Button
          loading={inviting !== null}
          disabled={ready.length === 0}
          leftSection={<IconUsersPlus size={18} aria-hidden />}
          onClick={() => void invite()}
        >
          {ready.length === 0 ? t('invite') : t('many.invite', { count: ready.length })}
        </Button>
        {ready.length < lines.length && (
          <Text size="sm">{t('many.left', { count: lines.length - ready.length })}</Text>
        )}
        <StatusMessage>{said}</StatusMessage>
      </Group>
    </Stack>
  )
}

function PastedLineRow({ line: { line, name, written, organisation, problem } }: { line: PastedLine }) {
  const { t } = useTranslation('people')
  const { t: dialogue } = useTranslation('dialogue')
  const Icon = problem === null ? IconCheck : IconAlertTriangle
  return (
    <li className={classes.pastedLine} data-problem={problem ?? undefined}>
      <Icon size={18} aria-hidden />
      <span>
        {problem === null && organisation !== null
          ? `${name} · ${organisation.name} · ${dialogue(`role.${usualRole(organisation.part)}`)}`
          : t('many.line', { line, reason: t(`many.problem.${problem ?? 'no-name'}`, { name, written }) })}
      </span>
    </li>
  )
}

function invitationOf({ name, organisation, email }: PastedLine, language: Language): InvitationInput | null {
  return organisation === null
    ? null
    : { name, email, language, organisationId: organisation.id, role: usualRole(organisation.part) }
}

const withoutLines = (pasted: string, done: ReadonlySet<number>): string =>
  pasted
    .split(/\r\n|\r|\n/)
    .filter((_, index) => !done.has(index + 1))
    .join('\n')
    .trim()
