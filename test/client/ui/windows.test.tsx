// @vitest-environment jsdom
// Windows over the page: where the focus is afterwards, and which of two Escape closes.
import { Menu, MantineProvider } from '@mantine/core'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { startLanguage } from '#client/app/language/start.ts'
import { Drawer } from '#client/ui/window/Drawer.tsx'
import { Modal } from '#client/ui/window/Modal.tsx'
import { fillJsdomGaps } from '#test/client/jsdomGaps.ts'

fillJsdomGaps()
await startLanguage('sv')
afterEach(cleanup)

const button = (name: string) => screen.getByRole('button', { name })
/** Settles once the button of that name has the focus, or fails. */
const focusedOn = async (name: string) => {
  await waitFor(() => expect(document.activeElement).toBe(button(name)))
  return document.activeElement
}

/** A window that is not there until it is asked for, and is taken away when it is closed. */
function Asked({ name }: { name: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {name}
      </button>
      {isOpen && (
        <Modal opened title={`Fönster: ${name}`} onClose={() => setOpen(false)}>
          <input aria-label="Text" data-autofocus />
        </Modal>
      )}
    </>
  )
}

function AtTheSide() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Lista
      </button>
      <Drawer opened={isOpen} title="Listan" onClose={() => setOpen(false)}>
        <Asked name="Ändra" />
      </Drawer>
    </>
  )
}

function FromAMenu() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button">Mer</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen(true)}>Avsluta</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isOpen && (
        <Modal opened title="Avsluta?" onClose={() => setOpen(false)}>
          <button type="button">Ja</button>
        </Modal>
      )}
    </>
  )
}

describe('a window', () => {
  it('gives the focus back to what opened it, though it is taken away when it closes', async () => {
    render(<Asked name="Ändra" />, { wrapper: MantineProvider })
    await userEvent.click(button('Ändra'))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Text' })))
    await userEvent.keyboard('{Escape}')
    await focusedOn('Ändra')
  })

  it('gives it back to the button of the menu that it was opened from', async () => {
    render(<FromAMenu />, { wrapper: MantineProvider })
    button('Mer').focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Avsluta' }))
    await screen.findByRole('dialog', { name: 'Avsluta?' })
    await userEvent.keyboard('{Escape}')
    expect(await focusedOn('Mer')).toBeTruthy()
  })

  it('has a cross that is called what it does, unless something else is said', async () => {
    render(<Asked name="Ändra" />, { wrapper: MantineProvider })
    await userEvent.click(button('Ändra'))
    await userEvent.click(await screen.findByRole('button', { name: 'Stäng' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    cleanup()
    const named = { 'aria-label': 'Avbryt' }
    render(<Drawer opened title="Listan" closeButtonProps={named} onClose={() => undefined} />, {
      wrapper: MantineProvider,
    })
    expect(await screen.findByRole('button', { name: 'Avbryt' })).toBeDefined()
  })

  it('is closed by Escape when it is on top, and the one below it by the next', async () => {
    render(<AtTheSide />, { wrapper: MantineProvider })
    await userEvent.click(button('Lista'))
    await userEvent.click(await screen.findByRole('button', { name: 'Ändra' }))
    await screen.findByRole('dialog', { name: 'Fönster: Ändra' })
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Fönster: Ändra' })).toBeNull())
    expect(screen.queryByRole('dialog', { name: 'Listan' })).not.toBeNull()
    await focusedOn('Ändra')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Listan' })).toBeNull())
    await focusedOn('Lista')
  })
})
