// Makes a link of what is selected, changes it, or takes it away.
import { Anchor, Button, Group, Popover, Stack, TextInput } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { addressOf, isAllowedAddress } from './links.ts'
import { ToolButton } from './ToolButton.tsx'

const linkSchema = z.object({ href: z.string().catch('') })

interface Props {
  readonly editor: Editor
  readonly tabIndex: 0 | -1
  /** It opens by its keys: its place among the tools must be in sight. */
  readonly onKeys: () => void
}

export function LinkTool({ editor, tabIndex, onKeys }: Props) {
  const { t } = useTranslation('notes')
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // By its keys it opens from wherever one has scrolled to in the text.
    if (isOpen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const { isActive, href } = useEditorState({
    editor,
    selector: () => ({
      isActive: editor.isActive('link'),
      href: linkSchema.parse(editor.getAttributes('link')).href,
    }),
  })
  const onKeysNow = useEffectEvent(onKeys)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      onKeysNow()
      setOpen(true)
    }
    const { dom } = editor.view
    dom.addEventListener('keydown', onKey)
    return () => dom.removeEventListener('keydown', onKey)
  }, [editor])

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      returnFocus
      withRoles={false}
      width={320}
      shadow="md"
    >
      <Popover.Target>
        <span ref={place}>
          <ToolButton
            name="link"
            label={t('tool.link')}
            icon={<IconLink size={20} aria-hidden />}
            keys="Control+K"
            tabIndex={tabIndex}
            isActive={isActive}
            expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('tool.link')}>
        <LinkForm
          editor={editor}
          href={href}
          onDone={() => {
            setOpen(false)
            editor.commands.focus()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface FormProps {
  readonly editor: Editor
  /** Where the link at the cursor leads; empty when there is none. */
  readonly href: string
  readonly onDone: () => void
}

function LinkForm({ editor, href, onDone }: FormProps) {
  const { t } = useTranslation('notes')
  const [typed, setTyped] = useState(href)
  const [isWrong, setWrong] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    // The form lies in the toolbar, not in another form; still, Enter is meant for it alone.
    event.stopPropagation()
    const address = addressOf(typed)
    if (address === null) {
      setWrong(true)
      return
    }
    setLink(editor, address, typed.trim())
    onDone()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('link.address')}
          description={t('link.hint')}
          value={typed}
          maxLength={2000}
          error={isWrong && t('link.wrong')}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setWrong(false)
          }}
        />
        <Group gap="xs">
          <Button type="submit" size="sm">
            {t('link.set')}
          </Button>
          {href !== '' && (
            <>
              <Button
                size="sm"
                variant="default"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run()
                  onDone()
                }}
              >
                {t('link.remove')}
              </Button>
              {/* The address may have been written by another client than ours. */}
              {isAllowedAddress(href) && (
                <Anchor href={href} target="_blank" rel="noopener noreferrer" size="sm">
                  {t('link.open')}
                </Anchor>
              )}
            </>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** Links what is selected or the link that the cursor is in; with nothing selected the address itself is written. */
function setLink(editor: Editor, address: string, typed: string): void {
  const { empty } = editor.state.selection
  if (empty && !editor.isActive('link')) {
    const text = { type: 'text', text: typed, marks: [{ type: 'link', attrs: { href: address } }] }
    editor.chain().focus().insertContent(text).run()
    return
  }
  editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
}
