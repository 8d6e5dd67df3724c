// English words of the frame around the views: the product's name, the user's menu, the connection, the ways not in.
import type { messages as swedish } from './messages.sv.ts'

export const messages: typeof swedish = {
  product: 'Snabbdialog',
  toStart: 'To the start page',
  reload: 'Reload the page',
  accessibility: 'Accessibility',
  connecting: 'Connecting …',
  connectingLong:
    'Connecting … This takes longer than usual. Check your network; the page gets there by itself as soon as it can.',
  sendingAgain: 'What you sent did not get through. Trying again …',
  error: {
    title: 'Something went wrong',
    text: 'The page could not be shown. Everything saved is still there. Reload the page to continue.',
  },
  nav: {
    label: 'More pages',
    open: 'Menu',
    my: 'My organisation',
    followUps: 'Follow-ups',
    series: 'Dialogue series',
    insights: 'Insights',
    extracts: 'Extracts and data',
  },
  menu: {
    label: 'Your account and settings',
    settings: 'Settings',
    otherSeats: 'Switch to',
    seat: '{{name}}, {{role}}',
    signOut: 'Sign out',
    unsaved_one:
      'Changes in the notes of one slot have not been sent yet. If you sign out now they are lost. Wait until you are connected, and they are sent.',
    unsaved_other:
      'Changes in the notes of {{count}} slots have not been sent yet. If you sign out now they are lost. Wait until you are connected, and they are sent.',
    unsent_one:
      'One action has not been sent yet. If you sign out now it is lost. Open the dialogue when you are connected, and it is sent.',
    unsent_other:
      '{{count}} actions have not been sent yet. If you sign out now they are lost. Open the dialogue when you are connected, and they are sent.',
    lettersLeftBehind:
      'The page has changed language, but not the e-mails to you. Choose the language again when you are connected.',
    stay: 'Stay',
    signOutAll: 'Sign out anyway',
    signOutFailed: 'You could not be signed out right now. Try again in a while.',
  },
  role: {
    facilitator: 'facilitator',
    presenter: 'presenter',
    panel: 'panel',
    listener: 'listener',
    display: 'display',
  },
  notSaved: {
    title: 'This, from your last visit, could not be saved:',
    tooLate: 'It waited too long to be sent.',
    noAccess: 'You no longer have access to the dialogue.',
    seen: 'I have seen it',
  },
  banner: {
    reconnecting: 'Reconnecting.',
    notConfirmed: 'What you see is not confirmed right now.',
    known: 'You are not connected. The page shows what was known at {{when}}.',
    at: '{{time}}',
    waiting_one: '{{count}} action is sent when the connection is back.',
    waiting_other: '{{count}} actions are sent when the connection is back.',
    newVersion: 'There is a newer version. Reload the page to continue.',
  },
  notIn: {
    noSession: {
      title: 'Open your link',
      text: 'This browser does not know you. Open the personal link from your invitation. If you no longer have it, the facilitator can send it again.',
    },
    notInvited: {
      title: 'You are not invited here',
      text: 'The dialogue exists, but you have no seat in it. If you were given a link to this very dialogue, open it. Otherwise the facilitator can invite you.',
    },
    noSuchDialogue: {
      title: 'There is no such dialogue',
      text: 'The address leads to no dialogue. Check that you have the whole link.',
    },
    reload: {
      title: 'The page needs to be reloaded',
      text: 'The page is older than the service. Reload it and you are back. Nothing that is saved is lost.',
    },
    revoked: {
      title: 'Your link no longer works',
      text: 'The facilitator has revoked the link. Contact the facilitator if you are meant to take part.',
    },
    removed: {
      title: 'You no longer take part',
      text: 'The facilitator has removed your seat in the dialogue. Contact the facilitator if this is wrong.',
    },
  },
}
