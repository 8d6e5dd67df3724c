// Swedish words of the time that each presenter has, uses and loses.
export const messages = {
  title: 'Tio minuter till var och en',
  hint: 'Avbrott stannar klockan och kostar inte presentatören någon tid.',
  nobody: 'Programmet har inga presentationer än.',
  caption: 'Talartid för varje presentation',
  presenter: 'Presenterar',
  budget: 'Avsatt',
  given: 'Givet',
  used: 'Använt',
  left: 'Kvar',
  over: '{{time}} över',
  lost: 'Avbrott',
  lostTo: '{{time}} {{reason}}',
}
