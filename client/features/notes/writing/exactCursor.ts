// Keeps the cursor where it is in the text while others write in the same paragraph.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { bindingOf } from '../binding.ts'

/**
 * After a change by others, y-tiptap knows the cursor's place in two ways: as Yjs keeps it, which is exact, and as a number in the
 * text before the change. When a paragraph's text has changed it doubts the first, looks for a paragraph that resembles the old
 * one, and takes the second: in every paragraph with attributes of its own, letters typed while another writes before them are
 * then strewn about. Without the number, the exact place holds.
 */
export const ExactCursor = Extension.create({
  name: 'exactCursor',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ state }) => {
        const binding = bindingOf(state)
        // The place has been noted by then, and is not used yet.
        const forgetNumbers = () => {
          const place: object | null = binding.beforeTransactionSelection
          if (place !== null) Object.assign(place, { absAnchor: null, absHead: null })
        }
        const { doc } = binding
        doc.on('beforeObserverCalls', forgetNumbers)
        return { destroy: () => doc.off('beforeObserverCalls', forgetNumbers) }
      },
    }),
  ],
})
