// Sending a form: what is wrong is told from the first attempt on, and leads to its first field; what is right is sent.
import { useEffect, useRef, useState } from 'react'
import type { RefObject, SyntheticEvent } from 'react'
import type { Result } from '#shared/lib/result.ts'

export interface Submission<P> {
  /** What has to be put right; empty before the first attempt to send. */
  readonly wrong: readonly P[]
  readonly isSending: boolean
  /** Why it was not sent, in words. */
  readonly failure: string | null
  /** For the form itself. */
  readonly form: {
    readonly ref: RefObject<HTMLFormElement | null>
    readonly noValidate: true
    readonly onSubmit: (event: SyntheticEvent) => void
  }
  /** As if nobody had tried to send it. */
  readonly startOver: () => void
}

/** @param send resolves to why it was not sent, in words, or to `null` */
export function useSubmission<T, P>(
  read: Result<T, readonly P[]>,
  send: (value: T) => Promise<string | null>,
): Submission<P> {
  const [attempts, setAttempts] = useState(0)
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const element = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (attempts > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])

  const submit = async () => {
    // Enter in a field comes past a button that is busy.
    if (isSending) return
    setFailure(null)
    if (!read.ok) {
      setAttempts(attempts + 1)
      return
    }
    setSending(true)
    const failed = await send(read.value)
    setFailure(failed)
    // What is filled in after that is another attempt's.
    if (failed === null) setAttempts(0)
    setSending(false)
  }

  return {
    wrong: attempts > 0 && !read.ok ? read.error : [],
    isSending,
    failure,
    form: {
      ref: element,
      noValidate: true,
      onSubmit(event) {
        event.preventDefault()
        void submit()
      },
    },
    startOver: () => setAttempts(0),
  }
}
