// A button of the toolbar: a picture with its name.
import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  readonly name: string
  readonly label: string
  readonly icon: ReactNode
  readonly keys?: string
  readonly tabIndex: 0 | -1
  /** `null` for what is only done. */
  readonly isActive: boolean | null
  readonly isPossible?: boolean
  readonly expanded?: boolean
  readonly onClick: () => void
}

export function ToolButton({
  name,
  label,
  icon,
  keys,
  tabIndex,
  isActive,
  isPossible = true,
  expanded,
  onClick,
}: Props) {
  return (
    <Tooltip interactive label={label} openDelay={500} events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon
        size="lg"
        variant={isActive === true || expanded === true ? 'light' : 'subtle'}
        color={isActive === true || expanded === true ? 'blue' : 'gray'}
        aria-label={label}
        aria-pressed={isActive ?? undefined}
        aria-expanded={expanded}
        // A button that cannot do anything now keeps its place for those who walk through by keyboard.
        aria-disabled={!isPossible || undefined}
        aria-keyshortcuts={keys}
        data-roving={name}
        tabIndex={tabIndex}
        // The text keeps its selection.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (isPossible) onClick()
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
