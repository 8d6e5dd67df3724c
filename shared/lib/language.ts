// The languages that the product speaks, the first by default.

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]
