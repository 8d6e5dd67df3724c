// The menu at the cursor while `/` or `@` is typed: the text keeps the focus, and tells which entry is the current one.
import { useEffect, useId, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { EntryIcon, EntryWords, entryKey } from './EntryWords.tsx'
import type { MenuEntry, MenuTrigger } from './menuEntries.ts'
import type { MenuStore, OpenMenu } from './menuStore.ts'
import classes from './References.module.css'

interface Props {
  readonly menu: MenuStore
  readonly editor: Editor
  readonly entriesFor: (trigger: MenuTrigger, query: string) => readonly MenuEntry[]
  readonly onChoose: (entry: MenuEntry) => void
}

export function ResultMenu({ menu, editor, entriesFor, onChoose }: Props) {
  const { t } = useTranslation('notes')
  const open = useSyncExternalStore(menu.subscribe, menu.get)
  const entries = open === null ? [] : entriesFor(open.trigger, open.query)
  const choose = (entry: MenuEntry) => {
    if (open === null) return
    editor.chain().focus().deleteRange(open.range).run()
    onChoose(entry)
  }
  useLayoutEffect(() => {
    menu.drawnBy({
      offers: (trigger, query) => entriesFor(trigger, query).length > 0,
      press: () => false,
    })
  }, [menu, entriesFor])
  return (
    <>
      <StatusMessage hidden>
        {open === null ? '' : t('result.menuCount', { count: entries.length })}
      </StatusMessage>
      {open !== null && entries.length > 0 && (
        <Entries key={open.trigger} {...{ menu, editor, open, entries, entriesFor }} onChoose={choose} />
      )}
    </>
  )
}

interface EntriesProps extends Props {
  readonly open: OpenMenu
  readonly entries: readonly MenuEntry[]
}

function Entries({ menu, editor, open, entries, entriesFor, onChoose }: EntriesProps) {
  const { t } = useTranslation('notes')
  const id = useId()
  const [wanted, setWanted] = useState({ query: open.query, index: 0 })
  // What was pointed at is another entry once more has been typed.
  const index = wanted.query === open.query ? Math.min(wanted.index, entries.length - 1) : 0
  const go = (to: number) => setWanted({ query: open.query, index: (to + entries.length) % entries.length })
  const optionId = `${id}-${index}`

  useLayoutEffect(() => {
    menu.drawnBy({
      offers: (trigger, query) => entriesFor(trigger, query).length > 0,
      press: ({ key }) => {
        const entry = entries[index]
        if (key === 'ArrowDown') go(index + 1)
        else if (key === 'ArrowUp') go(index - 1)
        else if ((key === 'Enter' || key === 'Tab') && entry !== undefined) onChoose(entry)
        else return false
        return true
      },
    })
  })
  // The text has the focus, so it is the text that names its list.
  useEffect(() => {
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-autocomplete', 'list')
    dom.setAttribute('aria-haspopup', 'listbox')
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-haspopup', 'aria-activedescendant'])
        dom.removeAttribute(name)
    }
  }, [editor, id])
  useEffect(() => {
    editor.view.dom.setAttribute('aria-activedescendant', optionId)
    document.getElementById(optionId)?.scrollIntoView({ block: 'nearest' })
  }, [editor, optionId])

  return createPortal(
    <div role="listbox" id={id} aria-label={t('result.menu')} className={classes.menu}>
      {entries.map((entry, at) => (
        <button
          key={entryKey(entry)}
          id={`${id}-${at}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          className={classes.option}
          // The cursor stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => {
            if (at !== index) go(at)
          }}
          onClick={() => onChoose(entry)}
        >
          <EntryIcon entry={entry} />
          <EntryWords entry={entry} />
        </button>
      ))}
    </div>,
    open.place,
  )
}
