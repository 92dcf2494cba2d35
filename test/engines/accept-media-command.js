import { createRequire } from 'node:module';

const refused = 'emulation.setMediaFeaturesOverride';

/**
 * Lets Playwright drive a Firefox that is older than one of its commands, which sets the preferred colours of
 * every new page: a refusal counts as a success. Firefox's preferences decide instead.
 */
export function acceptMediaCommand() {
  const { prototype } = playwrightServer().WebSocketTransport;
  const { send } = prototype;
  const idsOf = new WeakMap();
  prototype.send = function (message) {
    if (message.method === refused) {
      if (!idsOf.has(this)) idsOf.set(this, acceptRefusals(this));
      idsOf.get(this).add(message.id);
    }
    send.call(this, message);
  };
}

/** Returns the ids of the transport's commands whose refusal becomes a success. */
function acceptRefusals(transport) {
  const ids = new Set();
  const { onmessage } = transport;
  transport.onmessage = message => {
    const accepted = ids.delete(message.id) && message.error === 'unknown command';
    onmessage(accepted ? { type: 'success', id: message.id, result: {} } : message);
  };
  return ids;
}

/** The part of Playwright that talks to browsers, from the copy that launches them. */
function playwrightServer() {
  const playwright = createRequire(import.meta.url).resolve('playwright');
  return createRequire(playwright)('playwright-core/lib/coreBundle').server;
}
