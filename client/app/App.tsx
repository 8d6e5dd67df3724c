// The application: the theme and the router around every view.
import { MantineProvider } from '@mantine/core'
import { RouterProvider } from 'react-router/dom'
import { createBrowserRouter } from 'react-router'
import { cssVariablesResolver, theme } from '#client/ui/theme.ts'
import { routes } from './routes.tsx'
import { colorSchemeManager } from './colorScheme.ts'

const router = createBrowserRouter(routes)

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <RouterProvider router={router} />
    </MantineProvider>
  )
}
