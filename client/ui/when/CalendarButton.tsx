// The button in a field for a day: it opens the calendar below the field or, where there is little room, as a window of its own.
import { ActionIcon, Popover } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetched } from '../fetched.tsx'
import { Modal } from '../window/Modal.tsx'
import { useIsOnTop } from '../window/openWindows.ts'
import { useFocusBack } from '../window/useFocusBack.ts'
import type { CalendarProps } from './Calendar.tsx'

const Calendar = fetched(async () => (await import('./Calendar.tsx')).Calendar, 'words')

/** A phone, or a window that is low or much enlarged. */
const littleRoom = '(max-width: 30em), (max-height: 34em)'

interface CalendarButtonProps extends CalendarProps {
  /** The label of the field, which is also what the open calendar is called. */
  readonly label: string
  readonly labelId: string
  readonly disabled: boolean
}

export function CalendarButton({ label, labelId, disabled, onPick, ...days }: CalendarButtonProps) {
  const { t } = useTranslation('ui')
  const [isOpen, setOpen] = useState(false)
  const isWindow = useMediaQuery(littleRoom)
  const isBelow = isOpen && !isWindow
  useFocusBack(isBelow)
  // Escape is meant for the calendar, and not for a window that the field lies in.
  useIsOnTop(isBelow)
  const calendar = (
    <Calendar
      {...days}
      onPick={(day) => {
        setOpen(false)
        onPick(day)
      }}
    />
  )
  return (
    <>
      <Popover
        opened={isBelow}
        onChange={setOpen}
        position="bottom-end"
        trapFocus
        withRoles={false}
        shadow="md"
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            disabled={disabled}
            aria-label={t('openCalendar')}
            aria-describedby={labelId}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <IconCalendar size={20} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-modal aria-label={label} tabIndex={-1}>
          {calendar}
        </Popover.Dropdown>
      </Popover>
      <Modal opened={isOpen && isWindow} onClose={() => setOpen(false)} title={label} centered size="auto">
        {calendar}
      </Modal>
    </>
  )
}
