import { type PropertyValues, type TemplateResult } from 'lit';
import { VoiceError } from '../core/errors/errors.js';
import type { FunctionDefinition } from '../core/model/function.js';
import { type Activity, type Status } from '../core/model/status.js';
import type { TranscriptEntry } from '../core/model/transcript.js';
import type { UsageTotals } from '../core/model/usage.js';
import type { Session } from '../core/session.js';
import type { VoiceHost } from './host.js';
import { SettingsElement } from './settings-element.js';
/**
 * Adds a voice agent to a website: a button starts a call with an agent that answers, opens the site's pages and
 * runs the site's functions. Until a visitor presses the button, the element requests nothing (unless `warmup` says so) and opens no microphone.
 *
 * A child `<script type="application/json">` may contain `{ "routes": […], "functions": […] }`. Listen to
 * `navai-tool-call` to answer the functions that are declared there.
 *
 * @tag navai-voice
 *
 * @fires {NavaiStartEvent} navai-start - A call is about to start: `options` may be changed, and `preventDefault()` refuses the call. `resumed` is true if it continues the previous page's call.
 * @fires {NavaiStatusEvent} navai-status - The status changed: `status`, `previous`.
 * @fires {NavaiActivityEvent} navai-activity - The activity changed: `activity`, `previous`.
 * @fires {NavaiNavigateEvent} navai-navigate - The agent opens a page: `route`, `path`. Call `preventDefault()` or `respondWith(promise)` to open it yourself.
 * @fires {NavaiToolCallEvent} navai-tool-call - The agent runs a function: `name`, `payload`, `toolCallId`, `signal`. `respondWith(value)` answers in place of the function.
 * @fires {NavaiToolResultEvent} navai-tool-result - A function returned or failed: `name`, `toolCallId`, `ok`, `durationMs`.
 * @fires {NavaiTranscriptEvent} navai-transcript - A transcript entry was added or changed: `entry`.
 * @fires {NavaiAgentEvent} navai-agent - Another agent of the team took over: `agent`, `previous`.
 * @fires {NavaiGuardrailEvent} navai-guardrail - A guardrail of the page matched: `on`, `rule`, `action`, `text`.
 * @fires {NavaiServerEvent} navai-server-event - The Realtime API sent an event: `event`. Does not bubble.
 * @fires {NavaiWarningEvent} navai-warning - Something went wrong, but the call continues: `code`, `message`, `detail`, `cause`.
 * @fires {NavaiErrorEvent} navai-error - A call ended or could not start: `code`, `message`, `detail`, `recoverable`, `retryAfter`, `cause`.
 * @fires {NavaiUsageEvent} navai-usage - The service reported usage: `source`, `usage`, `totals`.
 * @fires {NavaiLimitEvent} navai-limit - The call is close to a limit: `kind`, `secondsLeft`, `tokensLeft`.
 * @fires {NavaiTurnEvent} navai-turn - A turn is complete and transcribed: `turn`.
 * @fires {NavaiApprovalEvent} navai-approval - A function needs approval before it runs: `name`, `payload`, `toolCallId`, `signal`. `respondWith(boolean or promise)` answers in the visitor's place; `preventDefault()` lets you ask the visitor and then call `approve()`.
 * @fires {NavaiConsentEvent} navai-consent - The visitor accepted or declined the request for consent: `accepted`, `version`.
 * @fires {NavaiFeedbackEvent} navai-feedback - The visitor rated the call: `rating`, `comment`, `sessionKey`, `threadId`. `preventDefault()` keeps it from the backend.
 * @fires {NavaiMoveEvent} navai-move - The visitor moved the widget to another corner: `placement`.
 * @fires {NavaiDismissEvent} navai-dismiss - The visitor is about to remove the widget; `preventDefault()` keeps it. Remove the attribute `hidden` to bring it back.
 * @fires {NavaiChoiceEvent} navai-choice - The visitor changed one of the options: `name` (`volume`, `inputDeviceId`, `outputDeviceId`, `captions`, `language`), `value`.
 * @fires {NavaiOpenEvent} navai-open - The visitor, the element or the page opened or closed the panel: `open`. Like the `toggle` of `<details>`, once for all changes of one task.
 * @fires {NavaiMuteEvent} navai-mute - The visitor, the element or the page muted or unmuted the microphone: `muted`.
 *
 * @slot header - The panel's title.
 * @slot icon-launcher - The launcher's icon outside of calls; during a call, the launcher shows the call's state.
 * @slot icon-start - The icon that starts a call from the panel.
 * @slot icon-mute - The mute button's icon while the microphone is on.
 * @slot icon-muted - The mute button's icon while the microphone is muted.
 * @slot icon-end - The icon that ends a call.
 * @slot icon-send - The icon that sends typed text.
 * @slot icon-options - The icon that shows the options.
 * @slot icon-close - The icon that hides the panel.
 * @slot empty - The content of the transcript before the first message.
 * @slot consent - The text that the visitor must accept before the first call. Unlike the attribute, it can contain links.
 *
 * @csspart frame - The container of the whole widget, in the top layer or inline.
 * @csspart launcher - The round button; in the variant `bar`, it has a label.
 * @csspart dismiss-button - Removes the widget from the page: the small cross beside the launcher, or the command in the options.
 * @csspart move-button - Moves a bar or a button to the next corner.
 * @csspart bar - A call in one line.
 * @csspart panel - The panel that opens beside the launcher.
 * @csspart header - The panel's top line.
 * @csspart close-button - Hides the panel.
 * @csspart status - The line that shows the state of the call.
 * @csspart transcript - The conversation.
 * @csspart message - A message in the transcript.
 * @csspart message-user - A message of the visitor.
 * @csspart message-agent - A message of the agent.
 * @csspart earlier-button - Shows earlier messages of a long conversation.
 * @csspart newest-button - Scrolls to the newest message.
 * @csspart tool - A function call in the transcript; also `tool-running`, `tool-done` and `tool-failed`.
 * @csspart copy-button - Copies the conversation.
 * @csspart save-button - Saves the conversation as a text file.
 * @csspart captions - The captions, shown while the panel is closed.
 * @csspart visualizer - The animated level of the visitor or the agent, in the panel and the bar.
 * @csspart error - An error message, with what to do about it.
 * @csspart notice - Any other message, such as a limit that is near or a lost microphone.
 * @csspart retry-button - Tries again after an error.
 * @csspart permission-button - The browser's own control for the microphone, where it has one, after the microphone was not allowed.
 * @csspart reload-button - Reloads the page, if part of the widget's code could not be loaded.
 * @csspart discard-button - Ends a paused call.
 * @csspart stay-button - Confirms that the visitor is still there.
 * @csspart dismiss-notice-button - Closes a notice.
 * @csspart composer - The area for typed messages.
 * @csspart input - The text field of the composer.
 * @csspart send-button - Sends the typed message.
 * @csspart controls - The buttons of a call in the panel: start, mute, talk, end.
 * @csspart start-button - Starts a call from the panel, or again from the bar.
 * @csspart restart-button - Empties the transcript and starts a new call.
 * @csspart talk-button - Lets the visitor talk while they hold it.
 * @csspart mute-button - Mutes the microphone.
 * @csspart end-button - Ends the call.
 * @csspart options-button - Shows or hides the options.
 * @csspart options - The options: volume, devices, captions, language, position.
 * @csspart approval - The request for approval of a function.
 * @csspart allow-button - Allows the function.
 * @csspart refuse-button - Refuses the function.
 * @csspart consent - The request for consent.
 * @csspart accept-button - Gives consent and starts the call.
 * @csspart decline-button - Declines consent.
 * @csspart feedback - The request for feedback.
 * @csspart good-button - Rates the call as good.
 * @csspart bad-button - Rates the call as bad.
 * @csspart comment - The field for a comment.
 * @csspart send-feedback-button - Sends the rating and the comment.
 * @csspart skip-feedback-button - Closes the request without feedback.
 *
 * @cssproperty [--navai-accent=#4338ca] - The colour of buttons and the visitor's messages.
 * @cssproperty [--navai-on-accent=#fff] - The colour of text and icons on the accent colour.
 * @cssproperty [--navai-surface=#fff] - The panel's background colour.
 * @cssproperty [--navai-on-surface=#1c1b29] - The panel's text colour.
 * @cssproperty [--navai-danger=#b42318] - The colour of errors and of the button that ends a call.
 * @cssproperty [--navai-radius=20px] - The radius of the panel's corners.
 * @cssproperty [--navai-font=system-ui] - The font family.
 * @cssproperty [--navai-size=60px] - The round button's diameter.
 * @cssproperty [--navai-offset=20px] - The distance from the window's edges.
 * @cssproperty [--navai-z-index=2147483000] - The stacking order.
 *
 * @cssState open - The panel is open.
 * @cssState muted - The microphone is muted.
 * @cssState idle - There is no call, or neither side of it is active.
 * @cssState connecting - A call is being connected.
 * @cssState connected - A call is connected.
 * @cssState reconnecting - A lost connection is being replaced.
 * @cssState error - The last call failed.
 * @cssState listening - The agent waits for the visitor.
 * @cssState thinking - The agent prepares its answer.
 * @cssState working - A function runs.
 * @cssState speaking - The agent speaks.
 */
export declare class NavaiVoiceElement extends SettingsElement implements VoiceHost {
    #private;
    static readonly styles: import("lit").CSSResult;
    /** The widget's session. Has what needs no button: `inform`, `sendImage`, `update`, `sendEvent`, `talk`, `levels`. */
    readonly session: Session;
    constructor();
    /** Registers the element as `<navai-voice>` or another tag. Does nothing if the tag is taken or there is no DOM. */
    static define(tag?: string, registry?: CustomElementRegistry | undefined): void;
    get status(): Status;
    get activity(): Activity;
    /** The entries of this call's transcript, oldest first. */
    get transcript(): readonly TranscriptEntry[];
    /** The error that ended the last call or kept it from starting; null if there was none. */
    get error(): VoiceError | null;
    /** The usage of the last call so far, as the service counts it; null before the first call. */
    get usage(): UsageTotals | null;
    /** The service's id of the last call's newest connection, `rtc_…`; undefined if the service sent none. */
    get realtimeCallId(): string | undefined;
    /**
     * The current level from 0 to 1: the agent's while it speaks, otherwise the microphone's. 0 without a call and while
     * muted. `session.levels` has both levels.
     */
    get level(): number;
    /**
     * Starts a call, after the visitor has given any consent that the page requires. Resolves when the call is connected,
     * declined, refused, stopped or failed (see `status`); never rejects.
     */
    start(): Promise<void>;
    /** Ends the call and releases the microphone. Safe to call at any time. */
    stop(): void;
    /** Ends the call, if there is one, empties the transcript and starts a new call. */
    restart(): Promise<void>;
    /** Sends typed text to the agent and interrupts the agent's speech. Returns false if no call is connected. */
    send(text: string): boolean;
    /** Allows or refuses a function that waits for approval (see `navai-approval`). Returns false if none waits. */
    approve(toolCallId: string, allowed: boolean): boolean;
    /** Interrupts the agent's speech. */
    interrupt(): void;
    /** Mutes or unmutes the microphone, now and in later calls. */
    mute(muted: boolean): void;
    /** Adds a function to calls that start from now on. Returns a function that removes it. */
    registerFunction(definition: FunctionDefinition): () => void;
    /** Empties the transcript. The agent still remembers the conversation. */
    clearTranscript(): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: PropertyValues<this>): void;
    protected firstUpdated(): void;
    protected render(): TemplateResult;
    /** An update that opens the panel is complete only after the panel's code is loaded and drawn. */
    protected getUpdateComplete(): Promise<boolean>;
    protected updated(changed: PropertyValues<this>): void;
}
