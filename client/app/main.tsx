// The client's beginning: scheme, language, then the application.
import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import '#client/ui/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { assert } from '#shared/lib/assert.ts'
import { App } from './App.tsx'
import { applyColorScheme } from './colorScheme.ts'
import { firstLanguage, withoutLanguage } from './language/choice.ts'
import { startLanguage } from './language/start.ts'
import { keepPages } from './keptPages.ts'
import { routes } from './routes.tsx'
import { clearAfterSignOut } from './signedOut.ts'
import { fetchViewsAt } from './view.ts'

applyColorScheme(document.documentElement, matchMedia('(prefers-color-scheme: dark)').matches)
const language = startLanguage(firstLanguage(window.location.search, localStorage))
window.history.replaceState(window.history.state, '', withoutLanguage(window.location.href))
fetchViewsAt(window.location.pathname, routes)
await language
// What the browser does not let go of now is still noted, for the next page.
void clearAfterSignOut(localStorage).catch(() => undefined)
// While the client is worked on it changes all the time, and is not built.
if (import.meta.env.PROD) void keepPages()

const root = document.getElementById('root')
assert(root !== null, 'index.html has an element for the application')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
