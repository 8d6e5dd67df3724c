// The editor's toolbar: one stop for Tab, folded to the usual tools where there is little room.
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconDots,
  IconH1,
  IconH2,
  IconItalic,
  IconKeyboard,
  IconList,
  IconListCheck,
  IconListNumbers,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EditorHelp } from './EditorHelp.tsx'
import { LinkTool } from './LinkTool.tsx'
import { InsertTool } from './references/InsertTool.tsx'
import type { MenuEntry } from './references/menuEntries.ts'
import { ToolButton } from './ToolButton.tsx'
import { toolNames, tools } from './tools.ts'
import type { ToolName } from './tools.ts'
import { useRovingFocus } from './useRovingFocus.ts'
import classes from './Writing.module.css'

const icons: Readonly<Record<ToolName, ReactNode>> = {
  bold: <IconBold size={20} aria-hidden />,
  italic: <IconItalic size={20} aria-hidden />,
  heading1: <IconH1 size={20} aria-hidden />,
  heading2: <IconH2 size={20} aria-hidden />,
  bulletList: <IconList size={20} aria-hidden />,
  orderedList: <IconListNumbers size={20} aria-hidden />,
  taskList: <IconListCheck size={20} aria-hidden />,
  undo: <IconArrowBackUp size={20} aria-hidden />,
  redo: <IconArrowForwardUp size={20} aria-hidden />,
}

/** Tools that open something of their own. */
type Opening = 'link' | 'insert' | 'help'

const groups: readonly (readonly (ToolName | Opening)[])[] = [
  ['heading1', 'heading2'],
  ['bold', 'italic', 'link'],
  ['bulletList', 'orderedList', 'taskList'],
  ['insert'],
  ['undo', 'redo', 'help'],
]

/** Those that stay in sight where there is little room. */
const usual: ReadonlySet<string> = new Set(['heading1', 'bold', 'bulletList', 'taskList', 'insert'])

interface Props {
  readonly editor: Editor
  /** The id of the text that the tools work on. */
  readonly controls: string
  /** The areas and follow-ups that can be put in. */
  readonly entries: () => readonly MenuEntry[]
  readonly onInsert: (entry: MenuEntry) => void
}

export function Toolbar({ editor, controls, entries, onInsert }: Props) {
  const { t } = useTranslation('notes')
  const { around, tabIndexOf } = useRovingFocus('heading1')
  const [isUnfolded, setUnfolded] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const states = useEditorState({
    editor,
    selector: () =>
      Object.fromEntries(
        toolNames.map((name) => [
          name,
          { isActive: tools[name].isActive?.(editor) ?? null, isPossible: tools[name].isPossible(editor) },
        ]),
      ),
  })

  const tool = (name: ToolName | Opening) => {
    const tabIndex = tabIndexOf(name)
    if (name === 'link')
      return <LinkTool editor={editor} tabIndex={tabIndex} onKeys={() => setUnfolded(true)} />
    if (name === 'insert') return <InsertTool entries={entries} tabIndex={tabIndex} onChoose={onInsert} />
    if (name === 'help') {
      return (
        <ToolButton
          name="help"
          label={t('tool.help')}
          icon={<IconKeyboard size={20} aria-hidden />}
          tabIndex={tabIndex}
          isActive={null}
          onClick={() => setHelpOpen(true)}
        />
      )
    }
    return (
      <ToolButton
        name={name}
        label={t(`tool.${name}`)}
        icon={icons[name]}
        keys={tools[name].keys}
        tabIndex={tabIndex}
        isActive={states[name]?.isActive ?? null}
        isPossible={states[name]?.isPossible ?? true}
        onClick={() => tools[name].use(editor)}
      />
    )
  }
  return (
    <div
      className={classes.toolbar}
      role="toolbar"
      aria-label={t('toolbar')}
      aria-controls={controls}
      data-unfolded={isUnfolded || undefined}
      {...around}
    >
      {groups.map((names) => (
        <div key={names.join()} className={classes.group}>
          {names.map((name) => (
            <div key={name} data-rare={usual.has(name) ? undefined : true}>
              {tool(name)}
            </div>
          ))}
        </div>
      ))}
      <div className={classes.unfold}>
        <ToolButton
          name="more"
          label={t('moreTools')}
          icon={<IconDots size={20} aria-hidden />}
          tabIndex={tabIndexOf('more')}
          isActive={null}
          expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        />
      </div>
      <EditorHelp opened={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}
