// Opens the menu at `/` and `@`: at the beginning of a block, and after a blank.
import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, exitSuggestion } from '@tiptap/suggestion'
import type { SuggestionProps } from '@tiptap/suggestion'
import classes from './References.module.css'
import type { MenuTrigger } from './menuEntries.ts'
import type { MenuStore } from './menuStore.ts'

const triggers: readonly MenuTrigger[] = ['/', '@']
const keys: Readonly<Record<MenuTrigger, PluginKey>> = {
  '/': new PluginKey('slashMenu'),
  '@': new PluginKey('atMenu'),
}

export function menuExtension(menu: MenuStore): Extension {
  return Extension.create({
    name: 'resultMenu',
    // Its keys come before those of the text: Esc closes the menu, and only then leaves the text.
    priority: 1200,
    addProseMirrorPlugins() {
      const { editor } = this
      return triggers.map((char) =>
        Suggestion({
          editor,
          char,
          pluginKey: keys[char],
          decorationClass: classes['typed'] ?? '',
          // What somebody else types where one's own cursor stands offers nothing to whoever is not writing.
          allow: ({ state, range }) =>
            editor.isFocused && menu.offers(char, state.doc.textBetween(range.from + 1, range.to)),
          render: () => drawing(menu, char),
        }),
      )
    },
    onBlur() {
      for (const char of triggers) exitSuggestion(this.editor.view, keys[char])
    },
  })
}

function drawing(menu: MenuStore, trigger: MenuTrigger) {
  let place: HTMLElement | null = null
  let unmount = (): void => undefined
  const show = ({ query, range }: SuggestionProps) => {
    if (place !== null) menu.show({ trigger, query, range, place })
  }
  return {
    onStart: (props: SuggestionProps) => {
      place = document.createElement('div')
      place.className = classes['floating'] ?? ''
      unmount = mount(props, place)
      show(props)
    },
    onUpdate: show,
    onExit: () => {
      menu.hide()
      unmount()
      place = null
    },
    onKeyDown: ({ event }: { readonly event: KeyboardEvent }) => menu.press(event),
  }
}

/** How far the menu stays from the edges of the window, in pixels. */
const margin = 8

/** Puts the menu at the cursor, and as far to the left as it must be to be seen whole. */
function mount(props: SuggestionProps, place: HTMLElement): () => void {
  place.style.visibility = 'hidden'
  return props.mount(place, {
    onPosition: ({ x, y }) => {
      const furthest = document.documentElement.clientWidth - place.offsetWidth - margin
      place.style.left = `${Math.max(margin, Math.min(x, furthest))}px`
      place.style.top = `${y}px`
      place.style.visibility = ''
    },
  })
}
