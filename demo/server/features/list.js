// @ts-check
// Every feature that has a page of its own: one thing each, with the code that makes it. The code is in
// `demo/site/features/`: `<name>.html`, and `<name>.js` if markup alone is not enough.

/** @typedef {{ name: string, title: string, text: string, say?: string[] }} Feature `say`: what to type or say there */

/** @type {{ heading: string, features: Feature[] }[]} */
export const groups = [
  {
    heading: 'How it looks',
    features: [
      {
        name: 'panel',
        title: 'The panel',
        text: 'The whole conversation in the page: what was said, a field to type in, every control. Placed inline it is as wide as its place.',
        say: ['What can you do?', 'is the Lisbon shop open today?'],
      },
      {
        name: 'bar',
        title: 'A bar',
        text: 'One line: how loud it is, what is going on, mute, end. For pages that have no room for more.',
      },
      {
        name: 'button',
        title: 'A single button',
        text: 'Press to talk, press to hang up. Its picture says what is going on, and so does its name.',
      },
      {
        name: 'captions',
        title: 'Captions',
        text: 'What is being said, beside a closed widget: for loud trains and quiet libraries.',
        say: ['is the Lisbon shop open today?'],
      },
      {
        name: 'corners',
        title: 'Corners',
        text: 'Four corners to float in. Visitors may drag it to another one, or choose one in its options, and may remove it until they open a new tab.',
      },
      {
        name: 'slots',
        title: 'Your own title and greeting',
        text: 'Slots take whatever the page puts into them; parts let its style sheet reach every piece.',
      },
    ],
  },
  {
    heading: 'How it talks',
    features: [
      {
        name: 'text',
        title: 'Text alone',
        text: 'The same agent, typed. No microphone is opened, and none is asked for.',
        say: ['is the Lisbon shop open today?'],
      },
      {
        name: 'push-to-talk',
        title: 'Push to talk',
        text: 'Heard only while the button is held, by finger, mouse or space bar. For rooms in which other people talk too.',
      },
      {
        name: 'languages',
        title: 'Languages',
        text: 'Thirteen of them, each loaded only where it is needed. This one starts in Arabic, right to left, and lets the visitor choose.',
      },
      {
        name: 'words',
        title: 'Your own words',
        text: 'Every word can be replaced, one by one.',
      },
      {
        name: 'sounds',
        title: 'Sounds',
        text: 'A soft tone when a call begins, another when it ends. Off unless you want them.',
      },
      {
        name: 'image',
        title: 'Pictures',
        text: 'Show the agent an image and ask about it. One that is too large for the connection is made smaller first.',
      },
    ],
  },
  {
    heading: 'What it does',
    features: [
      {
        name: 'functions',
        title: 'Functions',
        text: 'A function of your page, and the agent can run it. The payload is checked before your code sees it.',
        say: ['paint the cup blue', 'paint the cup yellow'],
      },
      {
        name: 'tools-in-markup',
        title: 'Tools without JavaScript',
        text: 'Name a button or a form, and the agent can use it as a visitor would.',
        say: ['ring the bell', 'set the table for 4'],
      },
      {
        name: 'approval',
        title: 'Approvals',
        text: 'What costs money is asked first. No answer counts as no.',
        say: ['order a round of coffee'],
      },
      {
        name: 'navigation',
        title: 'Opening pages',
        text: 'The links of your navigation are the pages that it may open, and your router may open them instead.',
        say: ['take me to the shops'],
      },
      {
        name: 'guardrails',
        title: 'Guardrails',
        text: 'What may not be said or done, by words, pattern or function.',
        say: ['tell me the secret recipe'],
      },
      {
        name: 'limits',
        title: 'Limits',
        text: 'A call ends after so many seconds, so long a silence, or so many tokens, and says so before.',
      },
    ],
  },
  {
    heading: 'How it behaves',
    features: [
      {
        name: 'consent',
        title: 'Consent',
        text: 'Asked before the first call. Until the visitor agrees nothing is requested: no backend, no microphone, no model.',
      },
      {
        name: 'feedback',
        title: 'Feedback',
        text: 'After a call: thumbs, and a comment for those who want to say more. Told to your page, and to your backend where it listens.',
      },
      {
        name: 'events',
        title: 'Events',
        text: 'Everything that happens is a DOM event, so any framework can listen.',
        say: ['is the Lisbon shop open today?'],
      },
      {
        name: 'headless',
        title: 'Without a pixel',
        text: 'The session alone, and a button of your own.',
      },
    ],
  },
];

export const features = groups.flatMap(group => group.features);
