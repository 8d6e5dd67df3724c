// A notice of what holds at the moment, above those that go away by themselves.
import { IconCloudOff } from '@tabler/icons-react'
import classes from './Notice.module.css'

/** Tells `text` for as long as there is one. It is there from the first without one, so that what comes is read out. */
export function LastingNotice({ text }: { text: string | null }) {
  return (
    <div className={classes.place} data-lasting role="status">
      {text !== null && (
        <div className={classes.notice}>
          <IconCloudOff size="1.25em" aria-hidden />
          <span>{text}</span>
        </div>
      )}
    </div>
  )
}
