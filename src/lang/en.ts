/** Every word that the widget shows or says to a screen reader. */
export const en = {
  open: 'Talk to the assistant',
  close: 'Hide the assistant',
  title: 'Voice assistant',
  start: 'Start talking',
  end: 'End the call',
  mute: 'Mute the microphone',
  retry: 'Try again',
  message: 'Type a message',
  send: 'Send',
  transcript: 'Conversation',
  empty: 'Ask for a page or tell me what you need. You can talk or type.',
  you: 'You',
  agent: 'Assistant',
  interrupted: 'interrupted',
  muted: 'Microphone muted',
  idle: 'Ready',
  connecting: 'Connecting…',
  reconnecting: 'Reconnecting…',
  listening: 'Listening',
  thinking: 'Thinking…',
  working: 'Working on it…',
  speaking: 'Speaking',
  error: 'The call did not work',
};

export type Words = Readonly<Record<keyof typeof en, string>>;
