// The application: the theme, a net for what fails, and the router around every view.
import { MantineProvider } from '@mantine/core'
import { BrowserRouter, useRoutes } from 'react-router'
import { cssVariablesResolver, theme } from '#client/ui/theme.ts'
import { colorSchemeManager } from './colorScheme.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { routes } from './routes.tsx'
import { WritesWaiting } from './WritesWaiting.tsx'

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <ErrorBoundary>
        <BrowserRouter>
          <Views />
        </BrowserRouter>
      </ErrorBoundary>
      <WritesWaiting />
    </MantineProvider>
  )
}

function Views() {
  return useRoutes(routes)
}
