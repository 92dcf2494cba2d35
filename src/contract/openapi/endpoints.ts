import type { ShapeName } from './components.js';

/** One method of one path. */
export interface DocumentedEndpoint {
  readonly id: string;
  readonly method: 'get' | 'post';
  /** Below the base URL. */
  readonly path: `/${string}`;
  /** Whether every backend must have it; otherwise it is an extension that a backend may leave out. */
  readonly core: boolean;
  readonly summary: string;
  readonly description: string;
  readonly request?: ShapeName;
  readonly answer: ShapeName;
  /** More answers by status, besides the success and the refusals that all endpoints share. */
  readonly others?: Readonly<
    Record<string, readonly [description: string, shape: ShapeName, example: string]>
  >;
  /** Whether the success may be audio instead of JSON. */
  readonly audio?: boolean;
}

/** The endpoints of the contract, one row each. */
export const documentedEndpoints: readonly DocumentedEndpoint[] = [
  {
    id: 'mintClientSecret',
    method: 'post',
    path: '/realtime/client-secret',
    core: true,
    summary: 'Mints the short-lived key of one call',
    description: 'The page opens its call with it. The operator’s own key never leaves the backend.',
    request: 'ClientSecretRequest',
    answer: 'ClientSecretResponse',
  },
  {
    id: 'listFunctions',
    method: 'get',
    path: '/functions',
    core: true,
    summary: 'Lists the functions that the model may call',
    description: 'Where the list can’t be had, the call goes on without backend functions.',
    answer: 'FunctionList',
  },
  {
    id: 'executeFunction',
    method: 'post',
    path: '/functions/execute',
    core: true,
    summary: 'Runs one function',
    description: 'A failure inside the function is an answer for the model, with any status.',
    request: 'ExecuteRequest',
    answer: 'ExecuteResult',
    others: {
      404: ['The function is not registered.', 'UnknownFunction', 'unknown'],
      409: [
        'The server that ran the function died: it may or may not have happened, and a repeated call gets the same answer.',
        'ExecuteResult',
        'unknownOutcome',
      ],
      default: ['A failure inside the function may have any status.', 'ExecuteResult', 'failure'],
    },
  },
  {
    id: 'synthesizeSpeech',
    method: 'post',
    path: '/speech/synthesize',
    core: true,
    summary: 'Turns a sentence into speech',
    description: 'Only needed where the client secret’s `speech.provider` is not "openai".',
    request: 'SynthesizeRequest',
    answer: 'SynthesizeResponse',
    audio: true,
  },
  {
    id: 'listRoutes',
    method: 'get',
    path: '/routes',
    core: false,
    summary: 'Lists pages that the agent may open',
    description: 'They join those that the page itself lists.',
    answer: 'RouteList',
  },
  {
    id: 'recordTurn',
    method: 'post',
    path: '/turns',
    core: false,
    summary: 'Records one exchange',
    description:
      'Sent once both sides are final; never in an incognito session. `turn.id` makes a retry idempotent.',
    request: 'TurnRequest',
    answer: 'TurnResponse',
  },
  {
    id: 'endSession',
    method: 'post',
    path: '/sessions/end',
    core: false,
    summary: 'Tells that a session is over',
    description: 'Sent once, also when the page goes away.',
    request: 'SessionEndRequest',
    answer: 'SessionEndResponse',
  },
  {
    id: 'giveFeedback',
    method: 'post',
    path: '/feedback',
    core: false,
    summary: 'Takes what a visitor says of a call',
    description: 'Sent after the call, where the visitor presses "send". The same body again is a retry.',
    request: 'FeedbackRequest',
    answer: 'FeedbackResponse',
  },
];
