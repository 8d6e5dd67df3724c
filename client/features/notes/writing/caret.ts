// Another's cursor in the text: a line with the person's initials, and the whole name for a while after it moves.
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import classes from './Caret.module.css'
import { initialsOf, userSchema } from './presence.ts'

/** The element at another's cursor. It says nothing of somebody whose name is not known. */
export function caretElement(user: unknown): HTMLElement {
  const caret = document.createElement('span')
  caret.className = classes['caret'] ?? ''
  // The text is read out without the names that stand in it.
  caret.setAttribute('aria-hidden', 'true')
  const parsed = userSchema.safeParse(user)
  if (!parsed.success) return caret
  const { id, name, organisation, color } = parsed.data
  caret.dataset['person'] = id
  caret.style.setProperty('--person', color)
  caret.append(
    flag('initials', initialsOf(name)),
    flag('name', name.includes(organisation) ? name : `${name}, ${organisation}`),
  )
  return caret
}

function flag(kind: 'initials' | 'name', text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = `${classes['flag']} ${classes[kind]}`
  element.textContent = text
  return element
}

/** How another's selection is drawn. */
export function selectionAttributes(user: unknown): Record<string, string> {
  const parsed = userSchema.safeParse(user)
  return parsed.success ? { class: classes['selection'] ?? '', style: `--person: ${parsed.data.color}` } : {}
}

const changeSchema = z.object({
  added: z.array(z.number()),
  updated: z.array(z.number()),
  removed: z.array(z.number()),
})
const stateSchema = z.object({ user: userSchema, cursor: z.unknown().optional() })

/** Shows the names at the cursors in `text` anew whenever they move, but for nothing else; returns what ends that. */
export function nameMovingCarets(awareness: Awareness, text: HTMLElement): () => void {
  const places = new Map<number, string>()
  const onChange = (change: unknown) => {
    const { added, updated, removed } = changeSchema.parse(change)
    for (const clientId of removed) places.delete(clientId)
    for (const clientId of [...added, ...updated]) {
      const state = stateSchema.safeParse(awareness.getStates().get(clientId))
      if (!state.success) continue
      const place = JSON.stringify(state.data.cursor ?? null)
      if (places.get(clientId) === place) continue
      places.set(clientId, place)
      const carets = text.querySelectorAll(`[data-person="${CSS.escape(state.data.user.id)}"]`)
      for (const caret of carets) {
        for (const fading of caret.getAnimations({ subtree: true })) fading.currentTime = 0
      }
    }
  }
  awareness.on('change', onChange)
  return () => awareness.off('change', onChange)
}
