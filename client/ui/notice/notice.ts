// Notices: short messages on how something went, told once and calmly.
import { createContext, useContext } from 'react'

/** plain: it is done, or nothing to worry about · problem: it did not work. */
export type NoticeTone = 'plain' | 'problem'

export interface Notice {
  readonly text: string
  readonly tone: NoticeTone
}

/** Shows a notice in place of the one before it. */
export type Notify = (text: string, tone?: NoticeTone) => void

/** Outside a `NoticeProvider` a notice goes nowhere, so that a component can be tried alone. */
export const NoticeContext = createContext<Notify>(() => undefined)

/** The way to tell how something went; the same function always. */
export function useNotify(): Notify {
  return useContext(NoticeContext)
}
