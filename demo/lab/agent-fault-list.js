/** @typedef {import('./fault-list.js').FaultGroup} FaultGroup */

/** @type {Array<'channel'>} */
const channel = ['channel'];

/** @type {FaultGroup} */
export const AGENT_FAULTS = {
  title: 'AI agent',
  note: 'Of a conversation with an agent; a chatbot refuses them.',
  faults: [
    {
      fault: 'think',
      about: ['channel', 'bot'],
      label: 'Think',
      note: 'What it is doing, while it types.',
      fields: [{name: 'thought', label: 'Thought', value: 'Looking at your order'}],
    },
    {
      fault: 'requestHandoff',
      about: channel,
      label: 'Ask for a person',
      note: 'The visitor waits for one.',
    },
    {
      fault: 'handOver',
      about: channel,
      label: 'Hand over',
      note: 'Grace comes in for the agent.',
      undo: {label: 'Take back', fault: 'takeBack'},
    },
    {
      fault: 'closeConversation',
      about: channel,
      label: 'Close',
      note: 'The conversation is over; the survey is asked.',
    },
    {
      fault: 'endSurvey',
      about: channel,
      label: 'End survey',
      note: 'The time to answer it is over.',
    },
    {
      fault: 'resolve',
      about: channel,
      label: 'Resolve',
      note: 'The service finds the question answered.',
      args: {resolved: true},
      undo: {label: 'Unresolve', args: {resolved: false}},
    },
    {
      fault: 'reachOut',
      about: ['user', 'agent'],
      label: 'Reach out',
      note: 'The agent begins a conversation.',
      fields: [{name: 'text', label: 'Text', value: 'Your parcel is late. May I help?'}],
    },
    {
      fault: 'expireAuthCode',
      about: channel,
      label: 'Expire code',
      note: "A code of the shop's own sign-in is past its time.",
      fields: [{name: 'key', label: 'Key', value: 'crm'}],
    },
    {
      fault: 'agentSettings',
      about: ['agent'],
      label: 'Dark by default',
      note: 'What the agent is set to, from the next start on.',
      args: {settings: {appearance: {selected_theme: 'dark'}}},
      undo: {label: 'Light', args: {settings: {appearance: {selected_theme: 'light'}}}},
    },
    {
      fault: 'agentNudge',
      about: ['agent'],
      label: 'Set nudge',
      note: 'What it says unasked when the page names this event.',
      fields: [
        {name: 'eventKey', label: 'Event', value: 'cart'},
        {name: 'message', label: 'Message', value: 'Shall I look for a discount?'},
      ],
    },
    {
      fault: 'defineTemplate',
      label: 'Define template',
      note: 'One of messages, which agents may send.',
      args: {
        template: {
          key: 'lab',
          ui_template: {version: 1, body: {items: [{type: 'text', text: 'From the lab'}]}},
          color_variables: {},
        },
      },
    },
  ],
};
