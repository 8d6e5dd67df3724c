// The areas that somebody's organisations may report on: those that a round asks about first, the others when she wants them.
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaToReport } from '#shared/protocol/http/outcomes.ts'
import { AreaOutcomes } from './AreaOutcomes.tsx'
import { keyOf } from './outcomeArea.ts'

interface Props {
  readonly toReport: readonly AreaToReport[]
  readonly onReported: () => void
}

export function ToReport({ toReport, onReported }: Props) {
  const { t } = useTranslation('outcomes')
  const [showsAll, setShowsAll] = useState(false)
  // What was just reported stays where it is, so that nothing vanishes under somebody's hand.
  const [wasAsked] = useState(
    () => new Set(toReport.filter(({ askedBy }) => askedBy !== null).map(({ area }) => keyOf(area))),
  )
  const dueOn = new Map(
    toReport.flatMap(({ area, askedBy }) => (askedBy === null ? [] : [[keyOf(area), askedBy.dueOn]])),
  )
  const areas = [...new Map(toReport.map(({ area }) => [keyOf(area), area])).values()]
  const asked = areas.filter((area) => wasAsked.has(keyOf(area)))
  const others = areas.filter((area) => !wasAsked.has(keyOf(area)))
  const shown = showsAll ? [...asked, ...others] : asked
  return (
    <>
      <Text mb="md">
        {dueOn.size === 0 ? t('toReport.nothing') : t('toReport.askedCount', { count: dueOn.size })}
      </Text>
      {shown.length > 0 && (
        <AreaOutcomes areas={shown} saysDialogue onReported={onReported} askedBy={dueOn} />
      )}
      {!showsAll && others.length > 0 && (
        <Button variant="default" onClick={() => setShowsAll(true)}>
          {t('toReport.showAll', { count: others.length })}
        </Button>
      )}
    </>
  )
}
