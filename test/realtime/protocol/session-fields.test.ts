import { expect } from '@esm-bundle/chai';
import type { SessionSettings } from '../../../src/core/model/session-settings.js';
import { sessionFields } from '../../../src/realtime/protocol/session-fields.js';
import { UpdateAcks } from '../../../src/realtime/protocol/update-acks.js';
import { collectWarnings } from '../../core/warnings.js';
import { Wire } from '../wire.js';

function fieldsOf(settings: unknown, model = 'transcriber') {
  const warnings = collectWarnings();
  return { fields: sessionFields(settings as SessionSettings, model, warnings.warn), warnings };
}

describe('the page’s settings', () => {
  it('contain only what the page has set', () => {
    for (const none of [{}, { speed: undefined }, undefined, null, 5])
      expect(fieldsOf(none).fields).to.deep.equal({});
  });

  it('have the format of the API', () => {
    const turnDetection = { type: 'server_vad', threshold: 0, prefixPaddingMs: 100, idleTimeoutMs: null };
    const { fields, warnings } = fieldsOf({
      turnDetection,
      noiseReduction: 'near_field',
      transcription: { language: 'es' },
      speed: 1.5,
      toolChoice: { type: 'function', name: 'navigate_to' },
      outputModalities: ['text'],
    });
    expect(warnings.codes).to.deep.equal([]);
    expect(fields).to.deep.equal({
      audio: {
        input: {
          turn_detection: { type: 'server_vad', threshold: 0, prefix_padding_ms: 100, idle_timeout_ms: null },
          noise_reduction: { type: 'near_field' },
          transcription: { model: 'transcriber', language: 'es' },
        },
        output: { speed: 1.5 },
      },
      tool_choice: { type: 'function', name: 'navigate_to' },
      output_modalities: ['text'],
    });
  });

  const spoken = { language: 'es-MX', prompt: 'Shoes.' };
  const names = ['Prices', 'add_to_cart'];
  for (const [what, transcription, sent, codes] of [
    ['a model that takes one language', spoken, { model: 'whisper-1', language: 'es', prompt: 'Shoes.' }, []],
    [
      'a model that takes lists, with the names of routes and functions',
      { ...spoken, model: 'gpt-transcribe' },
      { model: 'gpt-transcribe', languages: ['es'], keywords: ['Prices', 'add to cart'], prompt: 'Shoes.' },
      [],
    ],
    [
      'lists of the page',
      { model: 'gpt-transcribe', languages: ['es', 'en'], keywords: ['Navai'] },
      { model: 'gpt-transcribe', languages: ['es', 'en'], keywords: ['Navai'] },
      [],
    ],
    [
      'no keywords, if the page sets none of them',
      { model: 'gpt-transcribe', keywords: [] },
      { model: 'gpt-transcribe' },
      [],
    ],
    [
      'lists that the model does not take',
      { languages: ['es', 'en'], keywords: ['Navai'] },
      { model: 'whisper-1' },
      ['setting-invalid'],
    ],
    [
      'lists that are none',
      { model: 'gpt-transcribe', languages: 'es', keywords: [1] },
      { model: 'gpt-transcribe', keywords: ['Prices', 'add to cart'] },
      ['setting-invalid', 'setting-invalid'],
    ],
  ] as const)
    it(`tell the transcription what to expect: ${what}`, () => {
      const warnings = collectWarnings();
      const settings = { transcription } as unknown as SessionSettings;
      const fields = sessionFields(settings, 'whisper-1', warnings.warn, names);
      expect(fields).to.deep.equal({ audio: { input: { transcription: sent } } });
      expect(warnings.codes).to.deep.equal(codes);
    });

  it('turn options off with null', () => {
    expect(fieldsOf({ turnDetection: null, noiseReduction: null, transcription: null }).fields).to.deep.equal(
      {
        audio: { input: { turn_detection: null, noise_reduction: null, transcription: null } },
      },
    );
  });

  const bad: Record<string, unknown>[] = [
    { speed: 0.2 },
    { speed: '1' },
    { speed: Number.NaN },
    { speed: null },
    { turnDetection: 'server_vad' },
    { turnDetection: {} },
    { turnDetection: { type: 'toString' } },
    { noiseReduction: 'loud' },
    { transcription: true },
    { toolChoice: 'maybe' },
    { toolChoice: null },
    { outputModalities: ['audio', 'text'] },
    { outputModalities: [] },
  ];
  for (const settings of bad) {
    it(`leave out invalid values, with a warning: ${JSON.stringify(settings)}`, () => {
      const { fields, warnings } = fieldsOf({ ...settings });
      expect(fields).to.deep.equal({});
      expect(warnings.codes).to.deep.equal(['setting-invalid']);
    });
  }

  it('keep the valid values of a group', () => {
    const { fields, warnings } = fieldsOf({
      turnDetection: { type: 'server_vad', threshold: 2, silenceDurationMs: 1.5, createResponse: false },
    });
    expect(fields).to.deep.equal({
      audio: { input: { turn_detection: { type: 'server_vad', create_response: false } } },
    });
    expect(warnings.codes).to.deep.equal(['setting-invalid', 'setting-invalid']);
  });
});

describe('an update of the running session', () => {
  it('reports a refusal only to the sender of that update', () => {
    const wire = new Wire();
    const updates = new UpdateAcks(wire.post);
    const refused: string[] = [];
    updates.send({ tool_choice: 'none' }, message => refused.push(`first: ${message}`));
    updates.send({ tool_choice: 'auto' }, message => refused.push(`second: ${message}`));
    const [, second] = wire.sent;
    const refusal = { type: 'error', error: { message: 'No.', event_id: second?.event_id } };
    expect(updates.read(refusal)).to.equal(true);
    expect(updates.read(refusal)).to.equal(false);
    expect(updates.read({ type: 'error', error: { message: 'Else.' } })).to.equal(false);
    expect(updates.read({ type: 'session.updated' })).to.equal(false);
    expect(refused).to.deep.equal(['second: No.']);
  });
});
