import './errors/add-start-texts.js';
import './errors/add-call-warnings.js';
import { CallAudio } from './audio/call-audio.js';
import { keepScreenOn } from './audio/wake-lock.js';
import { mint, withFreshSecret } from './client-secret.js';
import { ContextUpdates } from './context-updates.js';
import { NavaiServerEvent, NavaiTranscriptEvent } from './events/call-events.js';
import { historyReplay } from './history-replay.js';
import { CallLimits } from './limits/call-limits.js';
import { finished, Transcript } from './model/transcript.js';
import { allTokens } from './model/usage.js';
import { lateAnswerNote } from './model/waiting-item.js';
import { Outbox } from './outbox.js';
import { Reconnector } from './reconnector.js';
import { CallRecorder } from './record/call-recorder.js';
import { giveFeedback } from './record/feedback.js';
import { ActiveTeam } from './tools/active-team.js';
import { Approvals } from './tools/approvals.js';
import { FunctionList } from './tools/function-list.js';
import { Guardrails } from './tools/guardrails.js';
import { RouteList } from './tools/route-list.js';
import { RunningTools } from './tools/running-tools.js';
import { ServiceToolRunner } from './tools/service-tool-runner.js';
import { ToolRunner } from './tools/tool-runner.js';
import { nonNegative } from './util/non-negative.js';
const renewAfterSeconds = 55 * 60;
const quiet = { agentSpeaking: false, responding: false, working: false, userSpeaking: false };
const approvalSeconds = 60;
export class Conversation {
    #request;
    #connect;
    #outbox;
    #reconnector;
    #recorder;
    #limits;
    #agents;
    #guardrails;
    #running;
    #runner;
    #serviceTools;
    #approvals;
    #functions;
    #routes;
    #linked;
    #connected = false;
    #facts = quiet;
    #cutOff;
    #realtimeCallId;
    #reason = 'stopped';
    constructor(request, connect, pageTools, meter) {
        const { call, options, resumes, warn } = request;
        const changed = () => {
            if (!call.signal.aborted)
                request.changed();
        };
        const context = { ...request, changed, connection: () => this.#reconnector.connection };
        this.#request = request;
        this.#connect = connect;
        this.transcript = resumes?.transcript ?? new Transcript();
        this.#outbox = resumes?.outbox ?? new Outbox();
        this.#cutOff = resumes?.facts ?? quiet;
        this.#recorder = new CallRecorder(request);
        this.#limits = new CallLimits(request, {
            busy: () => !this.#calm,
            reached: error => this.#failed(error),
        });
        this.#agents = new ActiveTeam(request);
        this.#guardrails = new Guardrails(context);
        this.updates = new ContextUpdates(context, this.#outbox, resumes?.saved.notes);
        const audioChanged = () => {
            this.#limits.touch();
            this.#tellFacts();
            request.changed();
        };
        this.audio = new CallAudio({ ...context, changed: audioChanged }, () => this.updates.settings, meter);
        const toolsChanged = () => {
            if (!call.signal.aborted)
                this.#tellFacts();
            changed();
        };
        this.#running = new RunningTools({
            changed: toolsChanged,
            recorded: record => this.#recorder.tool(record),
            transcript: this.transcript,
            before: resumes?.toolRuns,
        });
        const approvalLimit = nonNegative('approval-timeout', options.approvalTimeout, approvalSeconds, warn);
        this.#approvals = new Approvals(context, approvalLimit * 1000);
        const parts = { running: this.#running, approvals: this.#approvals, guardrails: this.#guardrails };
        this.#runner = new ToolRunner(context, parts);
        this.#serviceTools = new ServiceToolRunner(context, parts);
        this.#functions = new FunctionList(request.pageFunctions, warn, functions => this.#reconnector.connection?.useFunctions(functions));
        this.#routes = new RouteList(options.routes, routes => this.#reconnector.connection?.useRoutes(routes));
        this.#reconnector = this.#makeReconnector();
        const links = { selector: options.routesFrom, found: this.#routes.link, warn, signal: call.signal };
        this.#linked = pageTools?.watchRoutes(links);
        if (options.pageTools !== false)
            pageTools?.watch(this.#functions.declare, warn, call.signal);
    }
    #makeReconnector() {
        const { call, options, moved, warn } = this.#request;
        return new Reconnector({
            signal: call.signal,
            maxReconnects: nonNegative('max-reconnects', options.maxReconnects, 3, warn),
            renewAfterMs: (options.renewAfter ?? renewAfterSeconds) * 1000,
            connect: (attempt, first) => this.#open(attempt, first),
            moved,
            atPause: () => this.#calm,
            broken: () => this.#broken(),
            restored: () => this.#restored(),
            failed: error => this.#failed(error),
        });
    }
    get facts() {
        const userSpeaking = this.#facts.userSpeaking || this.audio.busy;
        return { ...this.#facts, working: this.#running.busy, userSpeaking };
    }
    clear() {
        this.transcript.clear();
        this.#running.clear();
    }
    get shown() {
        const over = this.#request.call.signal.aborted;
        return {
            usage: this.usage,
            realtimeCallId: this.#realtimeCallId,
            tools: over ? [] : this.#running.names,
            approvals: over ? [] : this.#approvals.pending,
            limit: over ? null : this.#limits.first,
            toolRuns: this.#running.shown,
            talking: !over && this.audio.talking,
        };
    }
    approve(toolCallId, allowed) {
        return this.#approvals.approve(toolCallId, allowed);
    }
    get usage() {
        return this.#recorder.usage;
    }
    async open() {
        const { call, resumes } = this.#request;
        await Promise.all([this.#agents.load(resumes?.saved.agent), this.#linked]);
        await this.#reconnector.open();
        if (call.signal.aborted)
            return;
        if (this.#request.options.mode !== 'text')
            keepScreenOn(call.signal);
        this.#recorder.open();
        this.#limits.start(resumes?.saved.usedSeconds);
        this.#connected = true;
        this.#restored();
    }
    get begun() {
        return this.#connected || this.#request.resumes !== undefined;
    }
    get saved() {
        const before = this.#request.resumes?.saved.usedSeconds ?? 0;
        return {
            agent: this.#agents.handedTo,
            notes: this.updates.notes,
            entries: this.transcript.entries.map(finished),
            toolRuns: this.#running.settled,
            facts: this.#reconnector.connection ? this.#factsOfConnection : this.#cutOff,
            toolCalls: this.#past?.toolCalls ?? this.#running.unheard,
            waiting: this.#outbox.items,
            usedSeconds: Math.max(this.#limits.usedSeconds, before),
            usage: this.usage,
        };
    }
    sendText(text) {
        this.#limits.touch();
        if (!this.#guardrails.allows(text))
            return false;
        const { connection } = this.#reconnector;
        return connection ? connection.sendText(text) : this.#outbox.add({ kind: 'text', text });
    }
    touch() {
        this.#limits.touch();
    }
    interrupt() {
        this.#reconnector.connection?.interrupt();
    }
    async feedback(rating, comment) {
        return this.begun && giveFeedback(this.#request, rating, comment);
    }
    close() {
        this.#limits.stop();
        this.audio.close();
        this.#reconnector.close();
        this.#running.end();
        this.#recorder.close(this.#reason);
    }
    leave(finalize) {
        this.#recorder.leave(finalize);
    }
    async #open(attempt, first) {
        const { minted, begun, call, resumes } = this.#request;
        const replay = () => (first && !resumes ? undefined : this.#replay());
        if (first && begun && !begun.closed)
            return this.#upToDate({
                ...this.#connectRequest(attempt, minted.secret),
                replay: replay(),
                begun,
            });
        const [secret] = first ? [minted] : await Promise.all([this.#mint(), this.audio.check()]);
        return withFreshSecret(secret, this.#mint, async (value) => {
            call.signal.throwIfAborted();
            return this.#upToDate({ ...this.#connectRequest(attempt, value), replay: replay() });
        });
    }
    #mint = () => {
        const { backend, startOptions, call } = this.#request;
        return mint(backend, startOptions, call.signal);
    };
    async #upToDate(request) {
        const connection = await this.#connect(request);
        this.#realtimeCallId = connection.realtimeCallId;
        const { all } = this.#functions;
        if (all !== request.pageFunctions)
            connection.useFunctions(all);
        if (this.#routes.all !== request.routes)
            connection.useRoutes(this.#routes.all);
        return connection;
    }
    #connectRequest(attempt, secret) {
        const { call, options, backend, ports, functionList, routeList } = this.#request;
        const { callUrl, transcriptionModel, mode, iceServers, iceTransportPolicy } = options;
        return {
            ...{ secret, functionList, routeList, callUrl, transcriptionModel, backend },
            network: { iceServers, iceTransportPolicy },
            routes: this.#routes.all,
            pageFunctions: this.#functions.all,
            signal: call.signal,
            transport: ports.transport,
            microphone: call.microphone,
            settings: this.audio.session,
            output: this.audio.output,
            bridge: offered => this.#runner.bridge(offered),
            team: this.#agents.team,
            agent: this.#agents.agent,
            silent: mode === 'text' || undefined,
            listener: this.#listener(attempt),
        };
    }
    #listener(attempt) {
        const { call, target, warn } = this.#request;
        const during = (act) => (...args) => {
            if (attempt.active && !call.signal.aborted)
                act(...args);
        };
        return {
            item: during(update => this.#update(update)),
            responding: during(responding => this.#learn({ responding })),
            agentSpeaking: during(agentSpeaking => this.#learn({ agentSpeaking })),
            warn,
            agentChanged: during(agent => this.#agents.handOver(agent)),
            trouble: during(active => this.#reconnector.stutters(attempt, active)),
            closed: during(error => this.#reconnector.lost(attempt, error)),
            userSpeaking: during(userSpeaking => this.#learn({ userSpeaking })),
            usage: during((source, given) => this.#count(source, given)),
            serverEvent: event => void target.dispatchEvent(new NavaiServerEvent(event)),
            undelivered: answer => this.#deliver({ kind: 'answer', ...answer }),
            toolCalled: toolCall => this.#running.called(toolCall),
            toolAnswered: (toolCallId, outcome) => {
                this.#running.answered(toolCallId, outcome);
                if (attempt.active)
                    this.#learn({});
            },
            serviceTools: this.#serviceTools,
        };
    }
    get #factsOfConnection() {
        return { ...this.#facts, working: this.#running.busy };
    }
    #broken() {
        this.#cutOff = this.#factsOfConnection;
        this.audio.broken();
        this.#learn(quiet);
        this.#recorder.broken();
        const cut = this.transcript.entries.findLast(({ role }) => role === 'agent');
        if (cut && !cut.final)
            this.#update({ id: cut.id, final: true, interrupted: true });
    }
    #restored() {
        this.#cutOff = quiet;
        for (const item of this.#outbox.takeAll())
            this.#deliver(item);
        this.#learn({});
    }
    #deliver(item) {
        const { connection } = this.#reconnector;
        if (this.#request.call.signal.aborted)
            return;
        if (!connection)
            this.#outbox.add(item);
        else if (item.kind === 'answer')
            connection.inform(lateAnswerNote(item), !item.silent);
        else if (item.kind === 'note')
            this.updates.inform(item.text, item.answer);
        else
            connection.sendText(item.text);
    }
    #replay() {
        return historyReplay({
            entries: this.transcript.entries,
            notes: this.updates.notes,
            cutOff: this.#cutOff,
            answerFollows: this.#outbox.asks,
            past: this.#past,
            ports: this.#request.ports,
        });
    }
    get #past() {
        return this.#connected ? undefined : this.#request.resumes?.saved;
    }
    #update(update) {
        const entry = this.transcript.apply(update);
        if (entry) {
            this.#running.placed(entry.id);
            this.#request.changed();
            this.#request.target.dispatchEvent(new NavaiTranscriptEvent(entry));
            this.#guardrails.watch(entry);
        }
        this.#recorder.item(update);
    }
    #count(source, given) {
        this.#recorder.count(source, given);
        this.#limits.spent(allTokens(this.usage));
    }
    get #calm() {
        return this.#reconnector.connection !== undefined && !Object.values(this.facts).includes(true);
    }
    #failed(error) {
        this.#reason = error.code === 'limit-reached' ? 'limit' : error.code;
        this.#request.failed(error);
    }
    #learn(facts) {
        this.#facts = { ...this.#facts, ...facts };
        if (!this.#facts.responding && !this.#running.busy)
            this.#running.heard();
        this.#tellFacts();
    }
    #tellFacts() {
        this.#request.learned();
        this.#recorder.learn({ ...this.facts, calm: this.#calm });
        this.#limits.check();
    }
}
