// Chooses light, dark, or as the computer is set.
import { SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import type { MantineColorScheme } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

export function ThemeSwitch() {
  const { t } = useTranslation('ui')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const label = useId()
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} id={label}>
        {t('theme')}
      </Text>
      <SegmentedControl<MantineColorScheme>
        fullWidth
        aria-labelledby={label}
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
          { value: 'auto', label: t('themeSystem') },
        ]}
      />
    </Stack>
  )
}
