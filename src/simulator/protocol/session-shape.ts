import { missing } from '../refusal.js';
import {
  anything,
  type Check,
  either,
  fields,
  list,
  matching,
  number,
  object,
  oneOf,
  orNull,
  text,
  truth,
} from '../shape.js';

const VOICES = 'alloy ash ballad coral echo sage shimmer verse marin cedar'.split(' ');

// A custom voice is an object with an id. `text` comes last, because `either` throws the last Refusal.
const voice: Check = (value, path) => {
  if (typeof value === 'string') oneOf(...VOICES)(value, path);
  else either(object({ id: text }, { required: ['id'] }), text)(value, path);
};

const format = object(
  { type: oneOf('audio/pcm', 'audio/pcmu', 'audio/pcma'), rate: number(8000, 48000) },
  { required: ['type'] },
);

const turnDetection = object(
  {
    type: oneOf('server_vad', 'semantic_vad'),
    threshold: number(0, 1),
    prefix_padding_ms: number(0),
    silence_duration_ms: number(0),
    idle_timeout_ms: orNull(number(5000, 30000)),
    eagerness: oneOf('low', 'medium', 'high', 'auto'),
    create_response: truth,
    interrupt_response: truth,
  },
  { required: ['type'] },
);

const audioInput = object({
  format,
  noise_reduction: orNull(object({ type: oneOf('near_field', 'far_field') }, { required: ['type'] })),
  transcription: orNull(
    object(
      { model: text, language: text, languages: list(text), keywords: list(text), prompt: text },
      { open: true },
    ),
  ),
  turn_detection: orNull(turnDetection),
});

const audioOutput = object({ format, voice, speed: number(0.25, 1.5) });

const functionTool = object(
  {
    type: oneOf('function'),
    name: matching(/^[\w-]{1,64}$/),
    description: text,
    parameters: fields,
  },
  { required: ['type', 'name'], open: true },
);

const tool: Check = (value, path) => {
  object({ type: oneOf('function', 'mcp') }, { required: ['type'], open: true })(value, path);
  if ((value as { type: string }).type === 'function') functionTool(value, path);
};

const toolChoice = either(fields, oneOf('auto', 'none', 'required'));
const outputTokens = either(oneOf('inf'), number(1));
const modality: Check = oneOf('audio', 'text');

// The service answers in one modality at a time: audio includes its transcript.
const modalities: Check = (value, path) => {
  list(modality)(value, path);
  const chosen = value as unknown[];
  if (chosen.length !== 1) oneOf("['audio']", "['text']")(`[${chosen.join(', ')}]`, path);
};

/** Members that a session sets and a single response may override. */
const ofBoth: Record<string, Check> = {
  instructions: text,
  output_modalities: modalities,
  tools: list(tool),
  tool_choice: toolChoice,
  max_output_tokens: outputTokens,
  parallel_tool_calls: truth,
  reasoning: orNull(fields),
  prompt: orNull(fields),
};

const members: Record<string, Check> = {
  type: oneOf('realtime'),
  model: text,
  ...ofBoth,
  tracing: orNull(either(fields, oneOf('auto'))),
  truncation: either(fields, oneOf('auto', 'disabled')),
  include: orNull(list(text)),
  audio: object({ input: audioInput, output: audioOutput }),
};

const session = object(members);

/** Checks the `session` member of a mint request or a `session.update`. */
export const checkSession: Check = (value, path) => {
  fields(value, path);
  if ((value as { type?: unknown }).type === undefined) throw missing(`${path}.type`);
  session(value, path);
};

/** Checks the `response` member of a `response.create`. */
export const checkResponse: Check = object({
  ...ofBoth,
  conversation: oneOf('auto', 'none'),
  metadata: orNull(fields),
  input: list(anything),
  audio: object({ output: audioOutput }),
});
