import { expect } from '@esm-bundle/chai';
import { type Minted, withFreshSecret } from '../../src/core/client-secret.js';
import { VoiceError } from '../../src/core/errors/errors.js';

const hour = 3_600;

/** A secret whose answer came some seconds ago, from a service whose clock may differ from ours. */
function minted({ agoSeconds = 0, lifetime = 600, ahead = 0 } = {}): Minted {
  const at = performance.now() - agoSeconds * 1000;
  const expires_at = Math.round(Date.now() / 1000) - agoSeconds + lifetime + ahead;
  return { secret: { value: 'first', expires_at }, at };
}

/** Connects, and returns the secrets that were used. `refused` are the secrets that the service does not accept. */
async function used(first: Minted, refused: Readonly<Record<string, VoiceError>> = {}) {
  const secrets: string[] = [];
  let mints = 0;
  const mint = async () => {
    mints += 1;
    return { secret: { value: `minted ${mints}` }, at: performance.now() };
  };
  const connect = async (secret: unknown) => {
    const { value } = secret as { value: string };
    secrets.push(value);
    if (refused[value]) throw refused[value];
  };
  const error = await withFreshSecret(first, mint, connect).catch(({ code }) => code);
  return { secrets, mints, error };
}

const rejected = { first: new VoiceError('secret-rejected') };

describe('a client secret', () => {
  for (const [when, first, secret] of [
    ['came a moment ago', minted(), 'first'],
    ['has most of its life left', minted({ agoSeconds: 300 }), 'first'],
    ['expires in 3 seconds', minted({ agoSeconds: 597 }), 'minted 1'],
    ['has expired', minted({ agoSeconds: 700 }), 'minted 1'],
    ['lives for 10 seconds and came a moment ago', minted({ lifetime: 10 }), 'first'],
    ['lives for 10 seconds and came 7 seconds ago', minted({ lifetime: 10, agoSeconds: 7 }), 'minted 1'],
    ['seems to have expired when it came', minted({ ahead: -hour }), 'first'],
    [
      'seems to have expired when it came, minutes ago',
      minted({ ahead: -hour, agoSeconds: 120 }),
      'minted 1',
    ],
    ['seems to live for hours, and came a moment ago', minted({ ahead: 3 * hour }), 'first'],
    [
      'seems to live for hours, and came minutes ago',
      minted({ ahead: 3 * hour, agoSeconds: 120 }),
      'minted 1',
    ],
    ['has no expiry and came a moment ago', { secret: { value: 'first' }, at: performance.now() }, 'first'],
    ['is no object', { secret: null, at: performance.now() - 90_000 }, 'minted 1'],
  ] as const) {
    it(`that ${when} → the call uses ${secret === 'first' ? 'it' : 'another one'}`, async () => {
      expect((await used(first)).secrets).to.deep.equal([secret]);
    });
  }

  it('that the service refuses after more than 10 seconds → the call uses another one', async () => {
    const { secrets, error } = await used(minted({ agoSeconds: 30 }), rejected);
    expect(secrets).to.deep.equal(['first', 'minted 1']);
    expect(error).to.equal(undefined);
  });

  it('that the service refuses at once → the call fails, and nothing is minted', async () => {
    const { mints, error } = await used(minted(), rejected);
    expect(mints).to.equal(0);
    expect(error).to.equal('secret-rejected');
  });

  it('that is refused like its replacement → the call fails after one replacement', async () => {
    const refused = { ...rejected, 'minted 1': new VoiceError('secret-rejected') };
    const { mints, error } = await used(minted({ agoSeconds: 30 }), refused);
    expect(mints).to.equal(1);
    expect(error).to.equal('secret-rejected');
  });

  it('that is old when the connection fails for another reason → the call fails with that reason', async () => {
    const refused = { first: new VoiceError('realtime-unreachable') };
    const { mints, error } = await used(minted({ agoSeconds: 30 }), refused);
    expect(mints).to.equal(0);
    expect(error).to.equal('realtime-unreachable');
  });
});
