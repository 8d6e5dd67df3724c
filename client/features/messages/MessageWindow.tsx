// Where the facilitator chooses what to say and to whom: a phrase is one press, own text a line.
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogue } from '#client/connection/hooks.ts'
import { useGive } from '#client/dialogue/useGive.ts'
import { useNotify } from '#client/ui/notice/notice.ts'
import { StatusMessage } from '#client/ui/StatusMessage.tsx'
import { Modal } from '#client/ui/window/Modal.tsx'
import { audienceSchema } from '#shared/dialogue/messages/audience.ts'
import type { Audience } from '#shared/dialogue/messages/audience.ts'
import { presenterIsThere, presentingId } from './presenting.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

const phrases = ['twoMinutes', 'eu', 'roundOff'] as const

/** Closes once the message has been sent; what was written stays until then. */
export function MessageWindow({ opened, onClose }: Props) {
  const { t } = useTranslation('messages')
  const give = useGive()
  const notify = useNotify()
  const phrasesId = useId()
  const somebodyPresents = useDialogue((state) => presentingId(state) !== null)
  const isThere = useDialogue(presenterIsThere)
  const [chosen, setChosen] = useState<Audience>('presenter')
  const [text, setText] = useState('')
  const [isSending, setSending] = useState(false)
  const to = somebodyPresents ? chosen : 'everyone'
  const waits = to === 'presenter' && !isThere

  const send = async (words: string) => {
    if (words.trim() === '' || isSending) return
    setSending(true)
    const isSent = await give({ type: 'message.send', to, text: words })
    setSending(false)
    if (!isSent) return
    // A phrase is no text of one's own, and what has been written meanwhile is another message.
    setText((now) => (now === words ? '' : now))
    notify(t(waits ? 'sentAhead' : 'sent'))
    onClose()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void send(text)
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')}>
      <Stack>
        {somebodyPresents ? (
          <div>
            <SegmentedControl
              fullWidth
              aria-label={t('to')}
              value={chosen}
              onChange={(value) => setChosen(audienceSchema.parse(value))}
              data={audienceSchema.options.map((value) => ({ value, label: t(`audience.${value}`) }))}
            />
            <StatusMessage>
              {waits && (
                <Text component="span" display="block" mt="xs">
                  {t('presenterAway')}
                </Text>
              )}
            </StatusMessage>
          </div>
        ) : (
          <Text c="dimmed">{t('nobodyPresents')}</Text>
        )}
        <div role="group" aria-labelledby={phrasesId}>
          <Text fw={600} mb="xs" id={phrasesId}>
            {t('quick')}
          </Text>
          <Group gap="xs">
            {phrases.map((phrase) => (
              <Button
                key={phrase}
                variant="default"
                disabled={isSending}
                onClick={() => void send(t(`phrase.${phrase}`))}
              >
                {t(`phrase.${phrase}`)}
              </Button>
            ))}
          </Group>
        </div>
        <form onSubmit={submit}>
          <Group align="end" wrap="nowrap">
            <TextInput
              flex={1}
              data-autofocus
              label={t('own')}
              value={text}
              maxLength={200}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <Button type="submit" loading={isSending}>
              {t('send')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  )
}
