// English words of the agenda: times, statuses, and what the facilitator may do with what is left.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  title: 'Agenda',
  empty: 'The agenda is empty.',
  status: {
    pending: 'to come',
    live: 'now',
    done: 'done',
    skipped: 'skipped',
  },
  missed: 'not held',
  planned: 'planned {{length}}',
  clock: 'at ',
  rearrange: 'Change order',
  rearranged: 'Done',
  actionsFor: 'Actions for {{slot}}',
  jump: 'Go here now',
  skip: 'Skip',
  restore: 'Restore',
  edit: 'Change name or length',
  lengthen: 'Give 1 minute',
  shorten: 'Take 1 minute',
  editTitle: 'Edit slot',
  slotName: 'Name',
  slotNameHint: 'Leave it empty for the usual name: {{slot}}.',
  slotLength: 'Length in minutes',
  slotLengthFixed: 'The slot has begun. Give or take minutes instead.',
  lengthWrong: 'Give a length from 1 to 180 minutes.',
  save: 'Save',
  cancel: 'Cancel',
}
