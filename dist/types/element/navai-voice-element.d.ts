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
 * Gives a website a voice: a button that starts a conversation with an agent, which answers, opens the
 * site's pages and runs the site's functions. Nothing is requested and no microphone is opened before a
 * visitor starts it.
 *
 * A child `<script type="application/json">` may hold `{ "routes": […], "functions": […] }`; functions
 * declared there are answered by `navai-tool-call`.
 *
 * @tag navai-voice
 *
 * @fires {NavaiStartEvent} navai-start - A call is about to start; `preventDefault()` refuses it, `options` may be changed; `resumed` if it resumes the call of the page before.
 * @fires {NavaiStatusEvent} navai-status - The status changed: `status`, `previous`.
 * @fires {NavaiActivityEvent} navai-activity - The activity changed: `activity`, `previous`.
 * @fires {NavaiNavigateEvent} navai-navigate - The agent opens a page: `route`, `path`; `preventDefault()` or `respondWith(promise)` to open it yourself.
 * @fires {NavaiToolCallEvent} navai-tool-call - The agent runs a function: `name`, `payload`, `toolCallId`, `signal`; `respondWith(value)` answers instead of it.
 * @fires {NavaiToolResultEvent} navai-tool-result - A function has answered: `name`, `toolCallId`, `ok`, `durationMs`.
 * @fires {NavaiTranscriptEvent} navai-transcript - An entry of the transcript is new or has changed: `entry`.
 * @fires {NavaiAgentEvent} navai-agent - Another agent of the team speaks: `agent`, `previous`.
 * @fires {NavaiGuardrailEvent} navai-guardrail - A rule of the page applies: `on`, `rule`, `action`, `text`.
 * @fires {NavaiServerEvent} navai-server-event - An event of the Realtime API has come: `event`; it does not bubble.
 * @fires {NavaiWarningEvent} navai-warning - Something went wrong and the call goes on: `code`, `message`, `cause`.
 * @fires {NavaiErrorEvent} navai-error - A call ended or could not start: `code`, `message`, `detail`, `recoverable`, `retryAfter`, `cause`.
 * @fires {NavaiUsageEvent} navai-usage - The service has counted: `source`, `usage`, `totals`.
 * @fires {NavaiLimitEvent} navai-limit - A limit comes near: `kind`, `secondsLeft`, `tokensLeft`.
 * @fires {NavaiTurnEvent} navai-turn - An exchange is over and written down: `turn`.
 * @fires {NavaiApprovalEvent} navai-approval - A function has to be allowed before it runs: `name`, `payload`, `toolCallId`, `signal`; `respondWith(boolean or promise)` answers instead of the visitor, `preventDefault()` lets you ask and then call `approve()`.
 * @fires {NavaiConsentEvent} navai-consent - The visitor was asked for their consent and has decided: `accepted`, `version`.
 * @fires {NavaiFeedbackEvent} navai-feedback - The visitor has said how the call was: `rating`, `comment`, `sessionKey`, `threadId`; `preventDefault()` keeps it from the backend.
 * @fires {NavaiMoveEvent} navai-move - The visitor has moved the widget to another corner: `placement`.
 * @fires {NavaiDismissEvent} navai-dismiss - The visitor removes the widget; `preventDefault()` keeps it. Removing the attribute `hidden` brings it back.
 * @fires {NavaiChoiceEvent} navai-choice - The visitor has chosen something in the options: `name` (`volume`, `inputDeviceId`, `outputDeviceId`, `captions`, `language`), `value`.
 *
 * @slot header - The panel's title.
 * @slot icon-launcher - The launcher's icon outside of calls; in a call it says what goes on.
 * @slot icon-start - The icon that starts a call from the panel.
 * @slot icon-mute - The icon of the open microphone.
 * @slot icon-muted - The icon of the muted microphone.
 * @slot icon-end - The icon that ends a call.
 * @slot icon-send - The icon that sends what is typed.
 * @slot icon-options - The icon of the options.
 * @slot icon-close - The icon that hides the panel.
 * @slot empty - What the transcript shows before the first message.
 * @slot consent - What the visitor has to agree to before the first call, with links and all; instead of the attribute.
 *
 * @csspart frame - What holds all of it, in the top layer or inline.
 * @csspart launcher - The round button; with words in a bar.
 * @csspart dismiss-button - Removes the widget from the page: the small cross at it, or in the options.
 * @csspart move-button - Moves a bar or a button to the next corner.
 * @csspart bar - A call in one line.
 * @csspart panel - The panel that opens beside it.
 * @csspart header - The panel's top line.
 * @csspart close-button - Hides the panel.
 * @csspart status - The line that says what is going on.
 * @csspart transcript - The conversation.
 * @csspart message - One entry of it.
 * @csspart message-user - An entry of the visitor.
 * @csspart message-agent - An entry of the agent.
 * @csspart earlier-button - Shows more of a long conversation.
 * @csspart newest-button - Leads back to the newest message.
 * @csspart tool - A function that ran, in the transcript; also `tool-running`, `tool-done` and `tool-failed`.
 * @csspart copy-button - Copies the conversation.
 * @csspart save-button - Saves it as a text file.
 * @csspart captions - What is being said, while the panel is closed.
 * @csspart visualizer - The level of the side that is heard, in the panel and the bar.
 * @csspart error - What went wrong and what to do.
 * @csspart notice - Something else to know: a limit that comes near, a microphone that is gone.
 * @csspart retry-button - Tries again what failed.
 * @csspart reload-button - Loads the page anew, if a part of the widget is missing.
 * @csspart discard-button - Ends a call that is paused.
 * @csspart stay-button - Confirms that the visitor is still there.
 * @csspart dismiss-notice-button - Closes a notice.
 * @csspart composer - The form to type in.
 * @csspart input - Its text field.
 * @csspart send-button - Sends it.
 * @csspart controls - The buttons of a call in the panel: start, mute, talk, end.
 * @csspart start-button - Starts a call from the panel, or again from the bar.
 * @csspart restart-button - Forgets what was said and starts anew.
 * @csspart talk-button - Lets the visitor talk as long as it is held.
 * @csspart mute-button - Mutes the microphone.
 * @csspart end-button - Ends the call.
 * @csspart options-button - Shows or hides the options.
 * @csspart options - The options: volume, devices, captions, language, position.
 * @csspart approval - The question whether a function may run.
 * @csspart allow-button - Allows it.
 * @csspart refuse-button - Does not.
 * @csspart consent - The question whether the visitor agrees.
 * @csspart accept-button - Agrees, and starts the call.
 * @csspart decline-button - Does not.
 * @csspart feedback - The question how the call was.
 * @csspart good-button - Says that it was good.
 * @csspart bad-button - Says that it was bad.
 * @csspart comment - The field for a comment.
 * @csspart send-feedback-button - Sends both.
 * @csspart skip-feedback-button - Sends nothing.
 *
 * @cssproperty [--navai-accent=#4338ca] - Buttons and the visitor's messages.
 * @cssproperty [--navai-on-accent=#fff] - Text and icons on the accent.
 * @cssproperty [--navai-surface=#fff] - The panel's background.
 * @cssproperty [--navai-on-surface=#1c1b29] - The panel's text.
 * @cssproperty [--navai-danger=#b42318] - The button that ends a call, and errors.
 * @cssproperty [--navai-radius=20px] - The panel's corners.
 * @cssproperty [--navai-font=system-ui] - The font family.
 * @cssproperty [--navai-size=60px] - The round button's diameter.
 * @cssproperty [--navai-offset=20px] - The distance to the window's edges.
 * @cssproperty [--navai-z-index=2147483000] - The stacking order.
 *
 * @cssState open - The panel is open.
 * @cssState muted - The microphone is muted.
 * @cssState idle - No call, or neither side is active in it.
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
    /** The session behind the widget, with everything that has no button: `inform`, `sendImage`, `update`, `sendEvent`, `talk`, `levels`. */
    readonly session: Session;
    constructor();
    /** Adds `<navai-voice>` (or another tag) to a registry; does nothing if it is taken, or without a DOM. */
    static define(tag?: string, registry?: CustomElementRegistry | undefined): void;
    get status(): Status;
    get activity(): Activity;
    /** What has been said in this call, oldest first. */
    get transcript(): readonly TranscriptEntry[];
    /** Why the last call ended or did not start; null if nothing failed. */
    get error(): VoiceError | null;
    /** What the last call has cost so far, as the service counts; null before there was one. */
    get usage(): UsageTotals | null;
    /** What the service calls the last call's newest connection; undefined if it did not say. */
    get realtimeCallId(): string | undefined;
    /**
     * How loud the agent is while it speaks, else the microphone: from 0 to 1 at this moment, 0 without a call and while
     * muted. `session.levels` has both.
     */
    get level(): number;
    /**
     * Starts a call, once the visitor has given the consent that the page asks for. Resolves once it is connected,
     * declined, refused, stopped or failed (see `status`); never rejects.
     */
    start(): Promise<void>;
    /** Ends the call and releases the microphone; fine at any time. */
    stop(): void;
    /** Ends the call, empties the transcript and starts another one; also after one that has ended or failed. */
    restart(): Promise<void>;
    /** Sends typed text to the agent; it interrupts what the agent says. False if no call is connected. */
    send(text: string): boolean;
    /** Allows a call that waits for it (see `navai-approval`), or not. False if no such call waits. */
    approve(toolCallId: string, allowed: boolean): boolean;
    /** Stops what the agent is saying. */
    interrupt(): void;
    /** Mutes or unmutes the microphone, now and in later calls. */
    mute(muted: boolean): void;
    /** Adds a function for the calls that start from now on; returns what takes it away again. */
    registerFunction(definition: FunctionDefinition): () => void;
    /** Empties the transcript; the agent still knows what was said. */
    clearTranscript(): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: PropertyValues<this>): void;
    protected render(): TemplateResult;
    /** An open panel belongs to the update that opened it. */
    protected getUpdateComplete(): Promise<boolean>;
    protected updated(): void;
}
