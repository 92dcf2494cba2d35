// The SDK's quickstart, as its documentation has it: an agent, a session, and a secret of the backend.
import { RealtimeAgent, RealtimeSession } from '@openai/agents/realtime';

const { callUrl } = document.documentElement.dataset;

document.querySelector('button')?.addEventListener('click', async () => {
  const agent = new RealtimeAgent({ name: 'Assistant', instructions: 'You are a helpful assistant.' });
  const session = new RealtimeSession(agent, { model: 'gpt-realtime' });
  const minted = await fetch('/navai/realtime/client-secret', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { value } = await minted.json();
  await session.connect({ apiKey: value, url: callUrl ?? '' });
  Object.assign(globalThis, { connectedAt: performance.now() });
});
