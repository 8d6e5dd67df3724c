// Who is in the notes: those who write by their initials, how many read, and everybody's names at a press.
import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Awareness } from 'y-protocols/awareness'
import { useSeat } from '#client/connection/hooks.ts'
import { initialsOf } from './presence.ts'
import type { PresentPerson } from './presence.ts'
import { usePresence } from './usePresence.ts'
import classes from './Writing.module.css'

/** The most people that are named by initials. */
const mostInitials = 4

export function Presence({ awareness }: { awareness: Awareness }) {
  const { t } = useTranslation('notes')
  const { personId } = useSeat()
  const people = usePresence(awareness, personId)
  const [isOpen, setOpen] = useState(false)
  if (people.length === 0) return <span className={classes.alone}>{t('alone')}</span>
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withRoles shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.presence}
          onClick={() => setOpen(!isOpen)}
          // The focus stays here: there is nothing to press in the list.
          onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
        >
          {inWords(people, t)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('presence')}>
        <ul className={classes.people}>
          {people.map((person) => (
            <li key={person.id} className={classes.person}>
              <span className={classes.chip} style={{ background: person.colour }} aria-hidden>
                {initialsOf(person.name)}
              </span>
              {t(person.isWriting ? 'presentWriting' : 'presentReading', { who: nameOf(person, t) })}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

function inWords(people: readonly PresentPerson[], t: TFunction<'notes'>): string {
  const writers = people.filter(({ isWriting }) => isWriting)
  const readers = people.length - writers.length
  const initials = writers
    .slice(0, mostInitials)
    .map(({ name }) => initialsOf(name))
    .join(', ')
  const hidden = writers.length - mostInitials
  const who = hidden > 0 ? t('moreWriters', { initials, count: hidden }) : initials
  return [
    ...(writers.length > 0 ? [t('writing', { who })] : []),
    ...(readers > 0 ? [t('readers', { count: readers })] : []),
  ].join(' · ')
}

function nameOf({ name, organisation }: PresentPerson, t: TFunction<'notes'>): string {
  const known = name === '' ? t('nameless') : name
  return known.includes(organisation) ? known : t('personOf', { name: known, organisation })
}
