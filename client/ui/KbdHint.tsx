// The key that does what the button beside it does, shown quietly.
import { Kbd } from '@mantine/core'

/** Hidden from readers: the button itself names its key by `aria-keyshortcuts`. */
export function KbdHint({ children }: { children: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {children}
    </Kbd>
  )
}
