// Light or dark: what was chosen here before, else what the computer says.
import { localStorageColorSchemeManager } from '@mantine/core'

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'snabbdialog.scheme' })

/** Sets the scheme before the first paint, so that nothing flashes; from then on the provider keeps it. */
export function applyColorScheme(root: HTMLElement, computerIsDark: boolean): void {
  const chosen = colorSchemeManager.get('auto')
  const scheme = chosen === 'auto' ? (computerIsDark ? 'dark' : 'light') : chosen
  root.dataset['mantineColorScheme'] = scheme
}
