import { expect } from '@esm-bundle/chai';
import { type Activity, activityOf, canMove, isLive, type Status } from '../../../src/core/model/status.js';

const allowed: Record<Status, Status[]> = {
  idle: ['connecting', 'reconnecting'],
  connecting: ['connected', 'error', 'idle'],
  connected: ['reconnecting', 'error', 'idle'],
  reconnecting: ['connected', 'error', 'idle'],
  error: ['connecting', 'reconnecting', 'idle'],
};
const statuses = Object.keys(allowed) as Status[];

describe('the status table', () => {
  for (const from of statuses) {
    it(`lets ${from} move to ${allowed[from].join(', ')} and nowhere else`, () => {
      expect(statuses.filter(to => canMove(from, to))).to.have.members(allowed[from]);
    });
  }

  it('always allows leaving a call', () => {
    for (const status of statuses.filter(isLive)) {
      expect(canMove(status, 'idle') && canMove(status, 'error'), status).to.equal(true);
    }
  });

  it('counts every status that may hold a microphone as live', () => {
    expect(statuses.filter(isLive)).to.deep.equal(['connecting', 'connected', 'reconnecting']);
  });
});

describe('the activity', () => {
  const facts = { status: 'connected', agentSpeaking: false, responding: false, working: false } as const;
  const cases: [string, Partial<Parameters<typeof activityOf>[0]>, Activity][] = [
    ['listens when there is no other activity', {}, 'listening'],
    ['thinks while a response is on its way', { responding: true }, 'thinking'],
    ['works while a tool runs, also inside a response', { responding: true, working: true }, 'working'],
    [
      'speaks as long as the agent is heard',
      { responding: true, working: true, agentSpeaking: true },
      'speaking',
    ],
    ['speaks after the response has ended, until the audio has', { agentSpeaking: true }, 'speaking'],
  ];
  for (const [what, change, activity] of cases) {
    it(what, () => expect(activityOf({ ...facts, ...change })).to.equal(activity));
  }

  it('is idle without a connected call, regardless of the facts', () => {
    for (const status of statuses.filter(other => other !== 'connected')) {
      const busy = { agentSpeaking: true, responding: true, working: true };
      expect(activityOf({ ...busy, status }), status).to.equal('idle');
    }
  });
});
