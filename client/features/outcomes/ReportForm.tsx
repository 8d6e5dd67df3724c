// Reporting what an area has led to, for one organisation. What is sent takes the place of its earlier report, which stays in the history.
import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useGiveFromOutside } from '#client/dialogue/useGiveFromOutside.ts'
import { DateField } from '#client/ui/when/DateField.tsx'
import { isDay } from '#client/ui/when/read.ts'
import { Modal } from '#client/ui/window/Modal.tsx'
import { outcomeKindSchema } from '#shared/dialogue/outcomes/outcome.ts'
import type { OutcomeKind } from '#shared/dialogue/outcomes/outcome.ts'
import type { Side } from '#shared/dialogue/outcomes/sides.ts'
import { webAddressSchema } from '#shared/dialogue/text.ts'
import { instant } from '#shared/time/instant.ts'
import { dayOf } from '#shared/time/stockholm.ts'
import { nameIn } from './outcomeArea.ts'
import type { OutcomeArea } from './outcomeArea.ts'

interface Props {
  readonly area: OutcomeArea
  readonly side: Side
  readonly as: string | null
  readonly onSaved: () => void
  readonly onClose: () => void
}

// Nothing comes last of all in the form: it is what one says when none of the others holds.
const kindsInForm = outcomeKindSchema.options.toSorted(
  (a, b) => Number(a === 'nothing') - Number(b === 'nothing'),
)

export function ReportForm({ area, side: { organisationId, report }, as, onSaved, onClose }: Props) {
  const { t } = useTranslation(['outcomes', 'ui'])
  const give = useGiveFromOutside()
  const [kinds, setKinds] = useState<readonly OutcomeKind[]>(report?.kinds ?? [])
  const [text, setText] = useState(report?.text ?? '')
  const [link, setLink] = useState(report?.link ?? '')
  const [day, setDay] = useState(report?.day ?? '')
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const [today] = useState(() => dayOf(instant(Date.now())))
  const isLinkWrong = link.trim() !== '' && !webAddressSchema.safeParse(link).success
  const isAhead = day > today
  const isWrong = kinds.length === 0 || isLinkWrong || isAhead || (day !== '' && !isDay(day))
  const toggle = (kind: OutcomeKind, isChosen: boolean) => {
    const others = kinds.filter((each) => each !== kind && (each === 'nothing') === (kind === 'nothing'))
    setKinds(isChosen ? [...others, kind] : kinds.filter((each) => each !== kind))
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWrong || isSending) return
    setSending(true)
    const fields = {
      kinds: [...kinds],
      text: text.trim() === '' ? null : text.trim(),
      link: link.trim() === '' ? null : link.trim(),
      day: day === '' ? null : day,
    }
    const { dialogueId, areaId } = area
    const refused = await give(dialogueId, { type: 'outcome.report', areaId, organisationId, fields }, as)
    setSending(false)
    if (refused === null) onSaved()
    // The only day in a report is one that must have come.
    else setRefusal(refused.code === 'date-passed' ? t('form.dayAhead') : refused.words)
  }
  return (
    <Modal
      opened
      size="lg"
      title={t('form.title', { organisation: nameIn(area, organisationId) })}
      onClose={onClose}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <p style={{ margin: 0 }}>{area.subject}</p>
          <Checkbox.Group
            label={t('form.kinds')}
            description={t('form.kindsHint')}
            error={isTried && kinds.length === 0 && t('form.kindsMissing')}
            value={[...kinds]}
          >
            <Stack gap="xs" mt="xs">
              {kindsInForm.map((kind) => (
                <Checkbox
                  key={kind}
                  value={kind}
                  label={t(`kinds.${kind}`)}
                  onChange={({ currentTarget: { checked } }) => toggle(kind, checked)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t('form.text')}
            value={text}
            maxLength={2000}
            autosize
            minRows={3}
            maxRows={10}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <TextInput
            type="url"
            label={t('form.link')}
            value={link}
            placeholder="https://"
            error={isTried && isLinkWrong && t('form.linkWrong')}
            onChange={({ currentTarget }) => setLink(currentTarget.value)}
          />
          <DateField
            label={t('form.day')}
            value={day}
            max={today}
            error={isAhead && t('form.dayAhead')}
            onChange={setDay}
          />
          {refusal !== null && (
            <p role="alert" style={{ margin: 0, color: 'var(--over)' }}>
              {refusal}
            </p>
          )}
          <Group>
            <Button type="submit" loading={isSending}>
              {t('form.send')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
