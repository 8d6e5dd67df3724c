// A button that fetches a file.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFileLink } from './useFileLink.ts'

interface Props {
  readonly href: string
  /** What it is called where the words on it say too little by themselves. */
  readonly 'aria-label'?: string
  /** Called when the file has been saved. */
  readonly onFetched?: () => void
  readonly withIcon?: boolean
  readonly children: ReactNode
}

export function FileButton({ href, onFetched, withIcon = true, children, ...label }: Props) {
  const { link, isFetching } = useFileLink(href, onFetched)
  return (
    <Button
      variant="default"
      component="a"
      {...link}
      {...label}
      loading={isFetching}
      leftSection={withIcon && <IconDownload size={18} aria-hidden />}
    >
      {children}
    </Button>
  )
}
