// A link to a file that the server makes when it is asked for: it says that the file is on its way, and in words why there is none.
import { useState } from 'react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchFile } from '#client/connection/http/fetchFile.ts'
import type { FetchedFile } from '#client/connection/http/fetchFile.ts'
import { useNotify } from '#client/ui/notice/notice.ts'

export interface FileLink {
  readonly isFetching: boolean
  /** For the link itself. */
  readonly link: {
    readonly href: string
    readonly download: true
    readonly 'aria-busy': boolean
    readonly onClick: (event: MouseEvent) => void
  }
}

/** @param onFetched called when the file has been saved */
export function useFileLink(href: string, onFetched?: () => void): FileLink {
  const { t } = useTranslation('ui')
  const notify = useNotify()
  const [isFetching, setFetching] = useState(false)

  const get = async () => {
    setFetching(true)
    const file = await fetchFile(href)
    setFetching(false)
    if (!file.ok) {
      notify(t(`problem.${file.error.code}`), 'problem')
      return
    }
    save(file.value)
    onFetched?.()
  }

  return {
    isFetching,
    link: {
      href,
      download: true,
      'aria-busy': isFetching,
      onClick(event) {
        // With one of these it is the browser's: a new tab, a new window, or saving the link as it is.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        if (!isFetching) void get()
      },
    },
  }
}

/** How long a browser may take to begin saving, in milliseconds. */
const BEGINS_WITHIN_MS = 60_000

function save({ name, content }: FetchedFile): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), BEGINS_WITHIN_MS)
}
