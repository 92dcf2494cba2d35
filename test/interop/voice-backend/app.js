// @navai/voice-backend as in its README, except for the address it listens on.
import { registerNavaiExpressRoutes } from '@navai/voice-backend';
import express from 'express';

const app = express();
app.use(express.json());

registerNavaiExpressRoutes(app, {
  backendOptions: {
    openaiApiKey: process.env.OPENAI_API_KEY,
    defaultModel: 'gpt-realtime',
    defaultVoice: 'marin',
    clientSecretTtlSeconds: 600,
  },
});

const server = app.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}/navai\n`),
);
