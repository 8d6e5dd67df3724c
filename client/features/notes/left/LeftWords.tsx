// For whoever is not let into the dialogue any more: what she wrote in its notes and could not send, to be copied. It is nowhere else.
import { Button, Group, Paper, Text, Textarea, Title } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findUnsavedCopies } from '#client/connection/notes/localCopies.ts'
import type { LocalCopyKey } from '#client/connection/notes/localCopies.ts'
import { readLeft, removeLocalCopy } from '#client/connection/notes/localCopy.ts'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import { NOTES_FRAGMENT } from '#shared/protocol/notes.ts'
import { openPool } from '../writing/openPools.ts'
import { ownWords } from './ownWords.ts'

interface Left {
  readonly copy: LocalCopyKey
  readonly words: string
}

interface Props {
  readonly dialogueId: string
}

/** Nothing when nothing was left. Of the notes themselves it shows nothing but her own words. */
export function LeftWords({ dialogueId }: Props) {
  const { t } = useTranslation('notes')
  const titleId = useId()
  const [left, setLeft] = useState<readonly Left[]>([])
  useEffect(() => {
    let isGone = false
    findLeft(dialogueId).then(
      (found) => {
        if (!isGone) setLeft(found)
      },
      // A browser that does not let the page look has kept nothing either.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [dialogueId])

  if (left.length === 0) return null
  const words = left.map((each) => each.words).join('\n\n')
  const drop = async () => {
    await Promise.allSettled(left.map(({ copy }) => forget(copy)))
    setLeft([])
  }
  return (
    <Paper withBorder p="md" mt="xl" component="section" aria-labelledby={titleId}>
      <Title order={2} size="h3" id={titleId}>
        {t('left.title')}
      </Title>
      <Text mt="xs">{t('left.text')}</Text>
      <Textarea mt="sm" label={t('left.words')} value={words} readOnly autosize minRows={2} maxRows={12} />
      <Group gap="xs" mt="sm">
        <CopyButton text={words}>{t('copyText')}</CopyButton>
        <Button variant="subtle" onClick={() => void drop()}>
          {t('dropMine')}
        </Button>
      </Group>
    </Paper>
  )
}

async function findLeft(dialogueId: string): Promise<readonly Left[]> {
  const copies = await findUnsavedCopies((copy) => copy.dialogueId === dialogueId)
  const left = await Promise.all(
    copies.map(async (copy) => {
      const read = await readLeft(copy)
      const words = read ? ownWords(read.doc.getXmlFragment(NOTES_FRAGMENT), read.writers) : ''
      return { copy, words }
    }),
  )
  return left.filter(({ words }) => words !== '')
}

/** Also where this page still has them open. */
async function forget(copy: LocalCopyKey): Promise<void> {
  await openPool(copy.dialogueId, copy.personId).forget(copy.slotId)
  await removeLocalCopy(copy)
}
