// The text as it is now, read again a moment after it has changed.
import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { paragraphsOf } from './paragraphs.ts'
import type { Paragraph } from './paragraphs.ts'
import { fragmentOf } from './restoring.ts'

const GATHER_MS = 500

export function useLiveParagraphs(editor: Editor): readonly Paragraph[] {
  const [paragraphs, setParagraphs] = useState(() => paragraphsOf(fragmentOf(editor)))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        if (!editor.isDestroyed) setParagraphs(paragraphsOf(fragmentOf(editor)))
      }, GATHER_MS)
    }
    editor.on('update', look)
    return () => {
      clearTimeout(timer)
      editor.off('update', look)
    }
  }, [editor])
  return paragraphs
}
