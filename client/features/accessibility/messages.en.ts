// English text of the accessibility statement.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'Accessibility of snabbdialog',
  intro:
    'Everybody who is invited to a dialogue should be able to follow the clock, read and write notes and see what is decided, whatever their abilities and aids.',
  standard: {
    title: 'What we follow',
    text: 'The service is built to meet WCAG 2.2 at level AA and thereby EN 301 549, which the Swedish act on accessibility of digital public services refers to. By our own assessment it meets them in part: the shortcomings we know of are listed below.',
  },
  features: {
    title: 'How it works',
    items: [
      'Everything can be done by keyboard. During the dialogue the ? key shows which keyboard shortcuts there are.',
      'The clock is read out at two minutes left, thirty seconds left and when time is up, not each second.',
      'How much time is left and who is present is told by word and shape, never by colour alone.',
      'The page can be enlarged to 400 per cent and follows the choice of light or dark, high contrast and reduced motion made on the computer.',
      'The order of the agenda can be changed by buttons and keyboard, not only by dragging.',
      'Sounds are off to begin with and are never the only sign.',
    ],
  },
  shortcomings: {
    title: 'Shortcomings that we know of',
    items: [
      "When several people write in the notes at once, screen readers do not read out the others' cursors. Who is in the notes stands as text above them.",
      'A presentation has a set time that the presenter cannot extend. That is the idea of the format; the facilitator can give more time and pause.',
      'The video call lies outside this service. Captions and sign-language interpreting are arranged there.',
      'The service has not been examined by anybody outside, nor tried together with users of assistive technology.',
    ],
  },
  tested: {
    title: 'How we have tested',
    text: 'Each view is tested automatically when the code changes: with axe-core in light and dark, by keyboard, enlarged to 400 per cent, with reduced motion and with the computer’s own colours. The assessment is our own.',
  },
  report: {
    title: 'Tell us when something does not work',
    text: 'Contact the organisation that invited you: it leads the dialogue and is responsible for the service. Say which page it is and which aid you use. If you need the content in another form, such as the notes as a document, ask for it.',
    supervision:
      'If you are not satisfied with the answer, you can report it to the Agency for Digital Government, which supervises the act.',
    supervisionLink: 'Report shortcomings in accessibility to Digg (in Swedish)',
  },
}
