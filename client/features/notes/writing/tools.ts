// The tools of the editor: what each does, whether it is in force where the cursor is, and its keys.
import type { Editor } from '@tiptap/core'

/** Tools by name; a link has a form of its own. */
export const toolNames = [
  'bold',
  'italic',
  'heading1',
  'heading2',
  'bulletList',
  'orderedList',
  'taskList',
  'undo',
  'redo',
] as const
export type ToolName = (typeof toolNames)[number]

export interface Tool {
  readonly use: (editor: Editor) => void
  /** Whether it is in force at the cursor; `null` for what is never in force but only done. */
  readonly isActive: ((editor: Editor) => boolean) | null
  readonly isPossible: (editor: Editor) => boolean
  /** As `aria-keyshortcuts` names them. */
  readonly keys: string
}

const always = () => true

export const tools: Readonly<Record<ToolName, Tool>> = {
  bold: {
    use: (editor) => editor.chain().focus().toggleBold().run(),
    isActive: (editor) => editor.isActive('bold'),
    isPossible: always,
    keys: 'Control+B',
  },
  italic: {
    use: (editor) => editor.chain().focus().toggleItalic().run(),
    isActive: (editor) => editor.isActive('italic'),
    isPossible: always,
    keys: 'Control+I',
  },
  heading1: {
    use: (editor) => editor.chain().focus().toggleHeading({ level: 1 }).run(),
    isActive: (editor) => editor.isActive('heading', { level: 1 }),
    isPossible: always,
    keys: 'Control+Alt+1',
  },
  heading2: {
    use: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    isActive: (editor) => editor.isActive('heading', { level: 2 }),
    isPossible: always,
    keys: 'Control+Alt+2',
  },
  bulletList: {
    use: (editor) => editor.chain().focus().toggleBulletList().run(),
    isActive: (editor) => editor.isActive('bulletList'),
    isPossible: always,
    keys: 'Control+Shift+8',
  },
  orderedList: {
    use: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isActive: (editor) => editor.isActive('orderedList'),
    isPossible: always,
    keys: 'Control+Shift+7',
  },
  taskList: {
    use: (editor) => editor.chain().focus().toggleTaskList().run(),
    isActive: (editor) => editor.isActive('taskList'),
    isPossible: always,
    keys: 'Control+Shift+9',
  },
  undo: {
    use: (editor) => editor.chain().focus().undo().run(),
    isActive: null,
    isPossible: (editor) => editor.can().undo(),
    keys: 'Control+Z',
  },
  redo: {
    use: (editor) => editor.chain().focus().redo().run(),
    isActive: null,
    isPossible: (editor) => editor.can().redo(),
    keys: 'Control+Shift+Z',
  },
}
