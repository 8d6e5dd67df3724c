// Changes paragraph by paragraph: by sign, by line under and through the words, and by word for those who hear it.
import { Button, VisuallyHidden } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '#shared/time/instant.ts'
import { isUnchanged } from './compare.ts'
import type { Line, Piece } from './compare.ts'
import { textOf } from './paragraphs.ts'
import classes from './Versions.module.css'

interface Props {
  readonly lines: readonly Line[]
  /** How the moment at which a paragraph was begun is told. */
  readonly timeWords: (at: Instant) => string
}

/** Around a change so many paragraphs are shown that have not changed; longer stretches of them fold. */
const AROUND = 1
/** So few of them are as soon read as unfolded. */
const LEFT_OPEN = 2

const signs = { same: '', added: '+', removed: '−', reworded: '≈', restyled: '≈' } as const

export function ChangedLines({ lines, timeWords }: Props) {
  const { t } = useTranslation('notes')
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  return (
    <ul className={classes.lines}>
      {stretchesOf(lines).map(({ from, isFolded, lines: stretch }) =>
        isFolded && stretch.length > LEFT_OPEN && !unfolded.has(from) ? (
          <li key={from}>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setUnfolded(new Set([...unfolded, from]))}
            >
              {t('versions.showSame', { count: stretch.length })}
            </Button>
          </li>
        ) : (
          stretch.map((line, index) => (
            <ChangedLine key={from + index} line={line} time={timeOf(line, timeWords)} />
          ))
        ),
      )}
    </ul>
  )
}

function timeOf({ paragraph: { begunAt } }: Line, timeWords: Props['timeWords']): string {
  return begunAt === null ? '' : timeWords(begunAt)
}

function ChangedLine({ line, time }: { readonly line: Line; readonly time: string }) {
  const { t } = useTranslation('notes')
  const { kind, paragraph } = line
  return (
    <li className={classes.line} data-kind={kind}>
      <span className={classes.sign} aria-hidden>
        {signs[kind]}
      </span>
      <span
        className={classes.words}
        data-form={paragraph.form}
        style={{ paddingInlineStart: `${Math.max(0, paragraph.depth - 1) * 1.25}rem` }}
      >
        {kind !== 'same' && <VisuallyHidden>{`${t(`versions.line.${kind}`)}: `}</VisuallyHidden>}
        <Marker form={paragraph.form} />
        {kind === 'reworded' && <Pieces pieces={line.pieces} />}
        {kind === 'added' && <ins>{textOf(paragraph)}</ins>}
        {kind === 'removed' && <del>{textOf(paragraph)}</del>}
        {(kind === 'same' || kind === 'restyled') && textOf(paragraph)}
        {kind === 'restyled' && <Restyled line={line} />}
      </span>
      <time className={classes.time}>{time}</time>
    </li>
  )
}

/** What stands before an item of a list. */
function Marker({ form }: { readonly form: Line['paragraph']['form'] }) {
  const { t } = useTranslation('notes')
  if (form === 'bullet' || form === 'numbered') return <span aria-hidden>{'• '}</span>
  if (form !== 'todo' && form !== 'done') return null
  return (
    <>
      <span aria-hidden>{form === 'done' ? '☑ ' : '☐ '}</span>
      <VisuallyHidden>{`${t(`versions.form.${form}`)}: `}</VisuallyHidden>
    </>
  )
}

function Restyled({ line }: { readonly line: Extract<Line, { kind: 'restyled' }> }) {
  const { t } = useTranslation('notes')
  const [before, after] = [line.before.form, line.paragraph.form]
  return (
    <span className={classes.what}>
      {before === after
        ? t('versions.otherMarks')
        : t('versions.otherForm', {
            before: t(`versions.form.${before}`),
            after: t(`versions.form.${after}`),
          })}
    </span>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t } = useTranslation('notes')
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return <Fragment key={index}>{text}</Fragment>
    const Change = kind === 'added' ? 'ins' : 'del'
    return (
      <Change key={index}>
        <VisuallyHidden>{`[${t(`versions.line.${kind}`)}: `}</VisuallyHidden>
        {text}
        <VisuallyHidden>{']'}</VisuallyHidden>
      </Change>
    )
  })
}

interface Stretch {
  /** Which line it begins with. */
  readonly from: number
  /** Whether it is long, and nothing in it or next to it has changed. */
  readonly isFolded: boolean
  readonly lines: readonly Line[]
}

/** All lines, those folded together that nobody looks for; all open when nothing has changed, to be read. */
function stretchesOf(lines: readonly Line[]): readonly Stretch[] {
  if (isUnchanged(lines)) return [{ from: 0, isFolded: false, lines }]
  const isNear = lines.map((_line, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same'),
  )
  return lines.reduce<readonly Stretch[]>((all, line, index) => {
    const last = all.at(-1)
    const isFolded = isNear[index] === false
    return last?.isFolded === isFolded
      ? [...all.slice(0, -1), { ...last, lines: [...last.lines, line] }]
      : [...all, { from: index, isFolded, lines: [line] }]
  }, [])
}
