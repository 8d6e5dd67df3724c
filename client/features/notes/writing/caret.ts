// Another's cursor in the text: a line with a flag that names the person and the organisation.
import { userSchema } from './presence.ts'
import classes from './Caret.module.css'

/** The element at another's cursor. It says nothing of somebody whose name is not known. */
export function caretElement(user: unknown): HTMLElement {
  const caret = document.createElement('span')
  const parsed = userSchema.safeParse(user)
  caret.className = classes['caret'] ?? ''
  // The text is read out without the names that stand in it.
  caret.setAttribute('aria-hidden', 'true')
  if (!parsed.success) return caret
  const { name, organisation, color } = parsed.data
  caret.style.setProperty('--person', color)
  const flag = document.createElement('span')
  flag.className = classes['flag'] ?? ''
  flag.textContent = [name, organisation].filter((part) => part !== '').join(', ')
  caret.append(flag)
  return caret
}

/** How another's selection is drawn. */
export function selectionAttributes(user: unknown): Record<string, string> {
  const parsed = userSchema.safeParse(user)
  return parsed.success ? { class: classes['selection'] ?? '', style: `--person: ${parsed.data.color}` } : {}
}
