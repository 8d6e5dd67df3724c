// A button that opens a panel below it. Escape, a press elsewhere and leaving by keyboard close the panel.
import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import classes from './DropDown.module.css'

/** What is left between the panel and the side of the window, in pixels. */
const margin = 8

interface DropDownProps extends Omit<ButtonProps, 'onClick' | 'children'> {
  /** What stands in the button. */
  readonly button: ReactNode
  /** Which edge of the button the panel keeps to; the right one when left out. */
  readonly edge?: 'left' | 'right'
  /** What the panel is, for readers; left out where what it holds says so itself. */
  readonly label?: string
  /** The panel's content, made when it is opened; `close` closes it. */
  readonly children: (close: () => void) => ReactNode
}

export function DropDown({ button, label, edge = 'right', children, ...props }: DropDownProps) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const target = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const panel = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    const { current } = panel
    if (!isOpen || current === null) return undefined
    const keepWithin = () => {
      current.style.translate = ''
      const { left, right } = current.getBoundingClientRect()
      const over = Math.max(0, right - (document.documentElement.clientWidth - margin))
      const under = Math.max(0, margin - left)
      current.style.translate = `${under - over}px`
    }
    keepWithin()
    window.addEventListener('resize', keepWithin)
    return () => window.removeEventListener('resize', keepWithin)
  }, [isOpen])

  useEffect(() => {
    if (!isOpen) return undefined
    const onPress = ({ target: pressed }: PointerEvent) => {
      if (pressed instanceof Node && place.current?.contains(pressed) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [isOpen])

  return (
    // The keys are those of the button and panel within; the element itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={place}
      className={classes.place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        setOpen(false)
        target.current?.focus()
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false)
      }}
    >
      <Button
        {...props}
        ref={target}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </Button>
      <section
        ref={panel}
        id={panelId}
        className={classes.panel}
        data-edge={edge}
        aria-label={label}
        hidden={!isOpen}
      >
        {isOpen && children(() => setOpen(false))}
      </section>
    </div>
  )
}
