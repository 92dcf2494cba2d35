import type { Conversation } from '../conversation.js';
import type { ConversationRequest } from '../conversation-request.js';
import { messageOf } from '../errors/errors.js';
import { pathOf } from '../model/page-note.js';
import type { Tab } from '../ports/tab.js';
import { optionsOf, panelOf } from './resume.js';
import { saveCall } from './saved-call.js';

/**
 * Ends a call as its page is left: no page can take a live connection along, and one that the browser keeps for
 * "back" must not come back with a dead one. Where it shall go on, the next page finds it in the tab's storage.
 *
 * It is written no earlier: while the call lives, a copy of the tab must not find it. A page that is killed
 * without a `pagehide` ends its call.
 */
export function saveOnPagehide(request: ConversationRequest, conversation: Conversation, tab: Tab): void {
  const { call, setup, host, resumes } = request;
  if (resumes) resumes.inHand = true;
  call.signal.addEventListener('abort', () => {
    if (resumes) resumes.inHand = false;
  });
  const leave = () => {
    if (setup.resume === 'page' && conversation.begun) call.kept = kept(request, conversation, tab);
    conversation.leave(!call.kept);
    host.left();
  };
  tab.page.addEventListener('pagehide', leave, { signal: call.signal });
}

function kept(
  { call, setup, ports, host }: ConversationRequest,
  conversation: Conversation,
  tab: Tab,
): boolean {
  const address = ports.location();
  try {
    saveCall(
      {
        ...conversation.kept,
        key: call.key,
        options: optionsOf(setup, address),
        path: pathOf(address),
        muted: call.muted,
        open: panelOf(setup)?.open === true,
      },
      tab,
    );
    return true;
  } catch (error) {
    host.warn('not-resumed', messageOf(error), error);
    return false;
  }
}
