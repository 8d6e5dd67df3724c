// One question with an answer a press away: radios that look like the keys of a panel.
import { useId } from 'react'
import classes from './pulse.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T | null
  readonly onChange: (value: T) => void
}

export function Choices<T extends string>({ label, hint, options, value, onChange }: Props<T>) {
  const name = useId()
  return (
    <fieldset className={classes.question} aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend className={classes.label}>{label}</legend>
      {hint !== undefined && (
        <p id={`${name}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <div className={classes.choices}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classes.choice}
            data-chosen={option.value === value || undefined}
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
