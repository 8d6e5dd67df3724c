// The keys of the editor, as a list.
import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Modal } from '#client/ui/window/Modal.tsx'
import classes from './Writing.module.css'

const keys = [
  ['leave', 'Esc'],
  ['toToolbar', 'Alt + F10'],
  ['bold', 'Ctrl + B'],
  ['italic', 'Ctrl + I'],
  ['link', 'Ctrl + K'],
  ['heading1', 'Ctrl + Alt + 1'],
  ['heading2', 'Ctrl + Alt + 2'],
  ['bulletList', 'Ctrl + Shift + 8'],
  ['orderedList', 'Ctrl + Shift + 7'],
  ['taskList', 'Ctrl + Shift + 9'],
  ['insert', '/'],
  ['mention', '@'],
  ['open', 'Enter'],
  ['indent', 'Tab'],
  ['outdent', 'Shift + Tab'],
  ['undo', 'Ctrl + Z'],
  ['redo', 'Ctrl + Shift + Z'],
] as const

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function EditorHelp({ opened, onClose }: Props) {
  const { t } = useTranslation('notes')
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')}>
      <dl className={classes.keys}>
        {keys.map(([name, key]) => (
          <div key={name} className={classes.key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
