// Holds what is being captured, with the form for it; one for each room.
import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialoguePart } from '#client/connection/dialogue/dialogueContext.ts'
import { useCommand, useSeat } from '#client/connection/hooks.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import { useHeldShortcuts } from '#client/ui/shortcuts/shortcuts.ts'
import { fetched } from '#client/ui/fetched.tsx'
import { WhenIdle } from '#client/ui/WhenIdle.tsx'
import { mayEver } from '#shared/dialogue/permissions.ts'
import { assert } from '#shared/lib/assert.ts'
import { CaptureContext } from './capture.ts'
import type { CaptureListener, Capturing } from './capture.ts'
import { captured, keptCapture, openCapture } from './captures.ts'
import type { Capture } from './captures.ts'
import { newArea, newFollowUp, recordCommand } from '../fields/drafts.ts'
import type { Draft } from '../fields/drafts.ts'

// Not in the first load, but there when the key is pressed: what is typed right after it must not go astray.
const CaptureForm = fetched(async () => (await import('./CaptureForm.tsx')).CaptureForm)

export function CaptureProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('results')
  const { store } = useDialoguePart()
  const give = useCommand()
  const notify = useNotify()
  const [captures, act] = useReducer(captured, [])
  const lastId = useRef(0)
  const listeners = useRef(new Map<number, CaptureListener>())
  const { role } = useSeat()
  const openId = openCapture(captures)?.id ?? null
  useEffect(() => {
    const listener = openId === null ? undefined : listeners.current.get(openId)
    return () => listener?.closed()
  }, [openId])
  // The letters that follow on the key are meant for the form, also before it has the focus.
  useHeldShortcuts(openId !== null)

  const capturing = useMemo((): Capturing => {
    const begin = (draft: Draft, touched: boolean) => {
      lastId.current += 1
      act({ type: 'begin', id: lastId.current, draft, touched })
    }
    const known = () => {
      const { state, seat } = store.get()
      assert(state !== null && seat !== null, 'results are captured in a dialogue that is there')
      return { state, seat }
    }
    const send = async ({ id, draft }: Capture) => {
      const command = recordCommand(draft)
      assert(command !== null, 'only a complete draft is sent')
      act({ type: 'send', id })
      const listener = listeners.current.get(id)
      listener?.sent(command)
      const answer = await give(command)
      // One that somebody has recorded by the same id meanwhile is there, which is what was wished for.
      if (answer.ok || answer.error.code === 'already-so') {
        act({ type: 'accepted', id })
        listeners.current.delete(id)
        notify(t(`saved.${draft.kind}`))
      } else {
        listener?.refused()
        act({ type: 'refused', id, code: answer.error.code })
      }
    }
    return {
      captures,
      act,
      openArea: (prefill) => {
        const kept = prefill === undefined ? keptCapture(captures, 'area') : null
        const { state, seat } = known()
        if (kept === null) begin(newArea(state, seat, prefill), prefill !== undefined)
        else act({ type: 'reopen', id: kept.id })
      },
      openFollowUp: () => {
        const kept = keptCapture(captures, 'followUp')
        const { state, seat } = known()
        if (kept === null) begin(newFollowUp(state, seat), false)
        else act({ type: 'reopen', id: kept.id })
      },
      openFor: ({ kind, prefill }, listener) => {
        const { state, seat } = known()
        begin(kind === 'area' ? newArea(state, seat, prefill) : newFollowUp(state, seat, prefill), false)
        listeners.current.set(lastId.current, listener)
      },
      send: () => {
        const open = openCapture(captures)
        if (open !== null) void send(open)
      },
    }
  }, [captures, store, give, notify, t])

  return (
    <CaptureContext value={capturing}>
      {children}
      {mayEver(role, 'area.record') && (
        <WhenIdle>
          <CaptureForm />
        </WhenIdle>
      )}
    </CaptureContext>
  )
}
