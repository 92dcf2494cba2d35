import { a as durationOf, m as Refusal, n as Script, o as planSpeech, t as Timers } from "./node-timers.js";
import { isIPv6 } from "node:net";
import { Decoder, Encoder } from "@evan/opus/wasm/index.mjs";
import { MediaStreamTrack, RTCPeerConnection, RtpHeader, RtpPacket, useOPUS } from "werift";
// src/simulator/media/detector.ts
var SILENT_DB = -96;
var MIN_SPEECH_DB = -52;
var CLEARLY_LOUDER_DB = 20;
var LOUDER_DB = 10;
var MAX_FRAME_GAP_MS = 2e3;
var EAGERNESS_MS = {
	high: 300,
	auto: 600,
	medium: 600,
	low: 1200
};
/**
* Detects speech by its loudness above the background noise. One clearly loud frame is enough, because a browser's fake
* microphone beeps for only 20 ms; a faint sound must last 60 ms.
*/
var SpeechDetector = class {
	#detection;
	#floorDb = -60;
	#speaking = false;
	#faintMs = 0;
	#quietMs = 0;
	#clockMs = 0;
	constructor(detection) {
		this.#detection = detection;
	}
	get speaking() {
		return this.#speaking;
	}
	configure(detection) {
		this.#detection = detection;
	}
	reset() {
		this.#speaking = false;
		this.#faintMs = 0;
		this.#quietMs = 0;
	}
	/** Processes `ms` milliseconds of sound at `level` 0–1 (root mean square of samples in -1…1). */
	hear(level, ms) {
		const db = level > 0 ? Math.max(SILENT_DB, 20 * Math.log10(level)) : SILENT_DB;
		const startedAt = this.#clockMs;
		this.#clockMs += ms;
		const loud = this.#isLoud(db, ms);
		this.#updateFloor(db, ms);
		return loud ? this.#onLoud(startedAt) : this.#onQuiet(ms);
	}
	/** Counts lost packets as silence. */
	miss(ms) {
		return ms > 0 ? this.hear(0, Math.min(ms, MAX_FRAME_GAP_MS)) : null;
	}
	#isLoud(db, ms) {
		const above = db - Math.max(this.#floorDb, this.#minimumDb - LOUDER_DB);
		this.#faintMs = above > LOUDER_DB ? this.#faintMs + ms : 0;
		return above > CLEARLY_LOUDER_DB || this.#faintMs >= 60 || this.#speaking && above > LOUDER_DB;
	}
	get #minimumDb() {
		return MIN_SPEECH_DB + (this.#detection.threshold ?? .5) * 30;
	}
	#updateFloor(db, ms) {
		const rate = db < this.#floorDb ? .5 : (this.#speaking ? 5e-5 : 5e-4) * ms;
		this.#floorDb += (db - this.#floorDb) * rate;
	}
	#onLoud(atMs) {
		this.#quietMs = 0;
		if (this.#speaking) return null;
		this.#speaking = true;
		return {
			edge: "started",
			atMs
		};
	}
	#onQuiet(ms) {
		if (!this.#speaking) return null;
		this.#quietMs += ms;
		if (this.#quietMs < this.#endSilenceMs) return null;
		this.reset();
		return {
			edge: "stopped",
			atMs: this.#clockMs
		};
	}
	get #endSilenceMs() {
		const { type, silence_duration_ms = 500, eagerness = "auto" } = this.#detection;
		return type === "server_vad" ? silence_duration_ms : EAGERNESS_MS[eagerness] ?? 600;
	}
};
// src/simulator/media/opus.ts
/** Samples per second of the decoded audio. Opus timestamps always count at 48 kHz. */
var SAMPLE_RATE = 24e3;
var SET_COMPLEXITY = 4010;
/** Encodes speech as Opus packets. Call `close()`: its WebAssembly memory is not garbage-collected. */
var OpusEncoder = class {
	#encoder = new Encoder({
		channels: 1,
		sample_rate: SAMPLE_RATE,
		application: "voip"
	});
	constructor() {
		this.#encoder.ctl(SET_COMPLEXITY, 2);
	}
	/** `pcm` is one frame of FRAME_SAMPLES samples. */
	encode(pcm) {
		return this.#encoder.encode(pcm);
	}
	close() {
		this.#encoder.drop();
	}
};
var OpusDecoder = class {
	#decoder = new Decoder({
		channels: 1,
		sample_rate: SAMPLE_RATE
	});
	/** Samples at SAMPLE_RATE, mono; throws if the packet is not Opus. */
	decode(packet) {
		const bytes = this.#decoder.decode(packet);
		return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
	}
	close() {
		this.#decoder.drop();
	}
};
// src/simulator/media/audio-receiver.ts
var RTP_TICKS_PER_MS$1 = 48;
var STALLED_MS = 100;
/** Decodes the packets of a microphone and detects speech in them. */
var AudioReceiver = class {
	#events;
	#decoder;
	#detector;
	#nextTimestamp;
	#stalled;
	constructor(events) {
		this.frames = 0;
		this.level = 0;
		this.#decoder = new OpusDecoder();
		this.#detector = null;
		this.#nextTimestamp = null;
		this.#stalled = null;
		this.#events = events;
	}
	/** Null switches detection off: the client then commits each turn itself. */
	configure(detection) {
		if (!detection) this.#detector = null;
		else if (this.#detector) this.#detector.configure(detection);
		else this.#detector = new SpeechDetector(detection);
	}
	/** Takes the Opus payload and timestamp (48 kHz) of one RTP packet. Undecodable packets count as lost. */
	take(payload, timestamp) {
		const pcm = this.#decode(payload);
		if (!pcm || this.#isLate(timestamp)) return;
		this.#notice(this.#detector?.miss(this.#gapMs(timestamp)));
		const ms = pcm.length * 1e3 / SAMPLE_RATE;
		this.#nextTimestamp = timestamp + ms * RTP_TICKS_PER_MS$1 >>> 0;
		this.frames++;
		this.level = loudness(pcm);
		this.#events.heard(ms);
		this.#notice(this.#detector?.hear(this.level, ms));
		this.#watch();
	}
	close() {
		clearInterval(this.#stalled ?? void 0);
		this.#stalled = null;
		this.#decoder.close();
	}
	#decode(payload) {
		try {
			return payload.length ? this.#decoder.decode(payload) : null;
		} catch {
			return null;
		}
	}
	#isLate(timestamp) {
		const ahead = this.#ahead(timestamp);
		return ahead < 0 && ahead > -5e3 * RTP_TICKS_PER_MS$1;
	}
	#gapMs(timestamp) {
		return Math.max(0, this.#ahead(timestamp)) / RTP_TICKS_PER_MS$1;
	}
	#ahead(timestamp) {
		return this.#nextTimestamp === null ? 0 : timestamp - this.#nextTimestamp | 0;
	}
	#watch() {
		clearInterval(this.#stalled ?? void 0);
		this.#stalled = this.#detector?.speaking ? setInterval(() => this.#miss(), STALLED_MS) : null;
	}
	#miss() {
		this.#notice(this.#detector?.miss(STALLED_MS));
		if (this.#nextTimestamp !== null) this.#nextTimestamp = this.#nextTimestamp + 4800 >>> 0;
		if (!this.#detector?.speaking) this.#watch();
	}
	#notice(edge) {
		if (edge) this.#events.edge(edge);
	}
};
function loudness(pcm) {
	let energy = 0;
	for (const sample of pcm) energy += (sample / 32768) ** 2;
	return pcm.length ? Math.sqrt(energy / pcm.length) : 0;
}
// src/simulator/media/goodbye.ts
var REPEAT_MS = 100;
/** Long enough for a busy machine. A browser that is gone never answers. */
var TIMEOUT_MS = 2e3;
/**
* Closes the data channel so that the browser notices. Resolves when both sides have reset their stream, or after 2 s
* if the browser does not answer.
*/
async function sayGoodbye(connection, channel) {
	const association = connection.sctpTransport?.sctp;
	if (channel.readyState !== "open" || !association) return;
	let timeout;
	const bothReset = new Promise((resolve) => {
		let resets = 0;
		timeout = setTimeout(resolve, TIMEOUT_MS);
		association.onReconfigStreams.subscribe(() => {
			if (++resets === 2) resolve();
		});
	});
	const repeat = setInterval(() => {
		if (association.reconfigRequest) association.sendReconfigParam(association.reconfigRequest);
	}, REPEAT_MS);
	channel.close();
	await bothReset;
	clearInterval(repeat);
	clearTimeout(timeout);
}
// src/simulator/media/peer.ts
var RTP_TICKS_PER_MS = 48;
/** More records than any DTLS handshake has. */
var HANDSHAKE_RECORDS = 64;
var CHANNEL = "oai-events";
var MAX_MESSAGE_BYTES = 262144;
/** The service's end of one WebRTC call. Release it with `close()`. */
var Peer = class {
	#connection;
	#events;
	#address;
	#track = new MediaStreamTrack({ kind: "audio" });
	#channel = null;
	#sequence = Math.floor(Math.random() * 32768);
	#closed = false;
	#goodbye = null;
	/** `address` is the IP address at which browsers reach the simulator. */
	constructor(events, address) {
		this.#events = events;
		this.#address = address;
		this.#connection = new RTCPeerConnection({
			codecs: { audio: [useOPUS()] },
			iceServers: [],
			iceLite: true,
			iceAdditionalHostAddresses: [address],
			iceInterfaceAddresses: isIPv6(address) ? { udp6: address } : { udp4: address },
			iceUseIpv4: !isIPv6(address),
			iceUseIpv6: isIPv6(address),
			bundlePolicy: "max-bundle",
			maxMessageSize: MAX_MESSAGE_BYTES
		});
		this.#listen();
	}
	/** Resolves to an SDP answer with all candidates. Rejects with a Refusal if the offer is unusable. */
	async answer(offer) {
		try {
			return await this.#negotiate(offer);
		} catch (error) {
			throw new Refusal("invalid_offer", `The SDP offer can't be used: ${String(error)}`);
		}
	}
	async #negotiate(offer) {
		if (!/^v=0\r?\n/.test(offer) || !/^m=/m.test(offer)) throw new Error("it is not a session description");
		await this.#connection.setRemoteDescription({
			type: "offer",
			sdp: offer
		});
		for (const transceiver of this.#connection.getTransceivers()) this.#joinAudio(transceiver);
		await this.#connection.setLocalDescription(await this.#connection.createAnswer());
		return onlyAt(this.#address, this.#connection.localDescription?.sdp ?? "");
	}
	/** Drops the frame if the channel is not open, or if the frame is too large for the browser. */
	send(text) {
		try {
			if (this.#channel?.readyState === "open") this.#channel.send(text);
		} catch {}
	}
	/** `atMs` is the playback time of this packet; a gap after the previous packet plays as silence. */
	sendAudio(payload, atMs, first) {
		this.#sequence = this.#sequence + 1 & 65535;
		const timestamp = Math.round(atMs * RTP_TICKS_PER_MS) >>> 0;
		const header = new RtpHeader({
			sequenceNumber: this.#sequence,
			timestamp,
			marker: first,
			payloadType: 96
		});
		this.#track.writeRtp(new RtpPacket(header, Buffer.from(payload)));
	}
	/** Closes the data channel, which ends the call. */
	closeChannel() {
		if (this.#channel) this.#goodbye ??= sayGoodbye(this.#connection, this.#channel);
	}
	/** Closes the channel so that the browser notices, then releases all resources. */
	async close() {
		this.closeChannel();
		await this.#goodbye;
		await this.vanish();
	}
	/**
	* Releases all resources without closing the channel, like a network failure. Browsers notice after a few seconds.
	*/
	async vanish() {
		this.#end();
		await this.#connection.close();
	}
	#joinAudio(transceiver) {
		if (transceiver.kind !== "audio") return;
		transceiver.sender.registerTrack(this.#track);
		transceiver.setDirection("sendrecv");
	}
	#listen() {
		this.#connection.onDataChannel.subscribe((channel) => this.#join(channel));
		this.#connection.onTrack.subscribe((track) => {
			track.onReceiveRtp.subscribe((packet) => this.#events.audio(packet.payload, packet.header.timestamp));
		});
		this.#connection.connectionStateChange.subscribe((state) => {
			if (state === "closed" || state === "failed" || state === "disconnected") this.#end();
		});
	}
	#join(channel) {
		if (channel.label !== CHANNEL || this.#channel) return;
		this.#channel = channel;
		skipUsedRecords(this.#connection);
		channel.onMessage.subscribe((message) => this.#events.message(message.toString()));
		channel.stateChange.subscribe((state) => {
			if (state === "closed") this.#end();
			if (state === "open") this.#events.open();
		});
		if (channel.readyState === "open") this.#events.open();
	}
	#end() {
		if (this.#closed) return;
		this.#closed = true;
		this.#events.closed();
	}
};
function onlyAt(address, sdp) {
	const elsewhere = (line) => line.startsWith("a=candidate:") && line.split(" ")[4] !== address;
	return sdp.split("\r\n").filter((line) => !elsewhere(line)).join("\r\n");
}
/**
* After the handshake, werift (0.24) restarts its DTLS record numbers at 0, although it has already encrypted the
* handshake's last record with a later number. The browser drops the next record with that number as a replay, and
* early events wait a second for SCTP's retransmission. So this skips the low numbers.
*/
function skipUsedRecords(connection) {
	for (const { dtls } of connection.dtlsTransports) if (dtls) dtls.dtls.recordSequenceNumber += HANDSHAKE_RECORDS;
}
// src/simulator/media/voice.ts
/** The first two formants of each vowel in Hz, roughly those of a low voice. */
var FORMANTS = {
	a: [750, 1250],
	e: [480, 1850],
	i: [310, 2200],
	o: [480, 900],
	u: [330, 800]
};
var LOUDNESS = .06;
var PITCH_HZ = 125;
/**
* Yields a speech plan as frames of 20 ms. A toy synthesizer: vowels, noise for consonants, and an intonation curve.
*/
function* speak(sounds) {
	const tract = new Tract();
	let frame = /* @__PURE__ */ new Int16Array(480);
	let filled = 0;
	for (const sample of samplesOf(sounds, tract)) {
		frame[filled++] = Math.round(Math.tanh(sample * LOUDNESS) * 3e4);
		if (filled < 480) continue;
		yield frame;
		frame = /* @__PURE__ */ new Int16Array(480);
		filled = 0;
	}
	if (filled > 0) yield frame;
}
function* samplesOf(sounds, tract) {
	for (const [index, sound] of sounds.entries()) {
		const length = Math.round(sound.ms * SAMPLE_RATE / 1e3);
		const pitch = pitchAt(index / sounds.length, sound.stressed);
		tract.shape(sound.vowel);
		const hiss = hissOf(sound.onset);
		for (let at = 0; at < length; at++) {
			const part = at / length;
			yield sound.vowel ? tract.next(pitch * (1 - .06 * part), hiss * onsetAt(part)) * swell(part) : 0;
		}
	}
}
var pitchAt = (progress, stressed) => PITCH_HZ * (1.12 - .25 * progress + (stressed ? .12 : 0));
var swell = (part) => Math.min(1, part / .15, (1 - part) / .25);
var onsetAt = (part) => Math.max(0, 1 - part / .3);
function hissOf(onset) {
	if (/[szfxhcj]/.test(onset)) return .5;
	return /[ptkbdgqv]/.test(onset) ? .25 : 0;
}
/** A sawtooth source, filtered by two resonators. */
var Tract = class {
	#cycle = 0;
	#seed = 1;
	#first = new Resonator();
	#second = new Resonator();
	shape(vowel) {
		const formants = FORMANTS[vowel];
		if (!formants) return;
		this.#first.tune(formants[0], 90);
		this.#second.tune(formants[1], 140);
	}
	next(pitchHz, hiss) {
		this.#cycle = (this.#cycle + pitchHz / SAMPLE_RATE) % 1;
		const source = (1 - 2 * this.#cycle) * (1 - hiss) + this.#noise() * hiss;
		return this.#first.filter(source) + .6 * this.#second.filter(source) + .15 * source;
	}
	#noise() {
		this.#seed = (this.#seed * 1664525 + 1013904223) % 4294967296;
		return this.#seed / 2147483648 - 1;
	}
};
var Resonator = class {
	#gain = 0;
	#near = 0;
	#far = 0;
	#last = 0;
	#beforeLast = 0;
	tune(frequency, bandwidth) {
		const radius = Math.exp(-Math.PI * bandwidth / SAMPLE_RATE);
		const turn = 2 * Math.PI * frequency / SAMPLE_RATE;
		this.#near = 2 * radius * Math.cos(turn);
		this.#far = -radius * radius;
		this.#gain = (1 - radius) * 4;
	}
	filter(input) {
		const output = this.#gain * input + this.#near * this.#last + this.#far * this.#beforeLast;
		this.#beforeLast = this.#last;
		this.#last = output;
		return output;
	}
};
// src/simulator/media/player.ts
/** Speaks queued utterances one after another, in real time. */
var Player = class {
	#events;
	#encoder = new OpusEncoder();
	#createdAt = performance.now();
	#queue = [];
	#timer = null;
	#sentMs = 0;
	constructor(events) {
		this.#events = events;
	}
	/** `rate` is the speech rate that `durationMs` was computed with. */
	say(responseId, words, durationMs, rate) {
		this.#queue.push({
			responseId,
			frames: speak(planSpeech(words, rate)),
			durationMs,
			playedMs: 0
		});
		if (this.#timer) return;
		this.#sentMs = this.#elapsed();
		this.#timer = setInterval(() => this.#catchUp(), 20);
	}
	trim(responseId, toMs) {
		for (const utterance of this.#queue) if (utterance.responseId === responseId) utterance.durationMs = toMs;
	}
	hush() {
		this.#queue = [];
		this.#stopTimer();
	}
	close() {
		this.hush();
		this.#encoder.close();
	}
	#elapsed() {
		return performance.now() - this.#createdAt;
	}
	#stopTimer() {
		clearInterval(this.#timer ?? void 0);
		this.#timer = null;
	}
	#catchUp() {
		const due = this.#elapsed();
		while (this.#queue.length > 0 && this.#sentMs <= due) this.#playFrame();
		if (this.#queue.length === 0) this.#stopTimer();
	}
	#playFrame() {
		const utterance = this.#queue[0];
		if (!utterance) return;
		const first = utterance.playedMs === 0;
		if (first) this.#events.started(utterance.responseId);
		const frame = utterance.playedMs < utterance.durationMs ? utterance.frames.next().value : void 0;
		if (!frame) return this.#finish(utterance);
		this.#events.packet(this.#encoder.encode(frame), this.#sentMs, first);
		utterance.playedMs += 20;
		this.#sentMs += 20;
	}
	#finish(utterance) {
		this.#queue = this.#queue.filter((other) => other !== utterance);
		this.#events.finished(utterance.responseId);
	}
};
// src/simulator/call.ts
var CONNECT_TIMEOUT_MS = 3e4;
/** One call: connects a script to a browser over WebRTC. */
var Call = class {
	#options;
	#script;
	#peer;
	#player;
	#receiver;
	#timers = new Timers();
	#stepping = false;
	#state = "connecting";
	constructor(options) {
		this.id = options.id;
		this.#options = options;
		this.#script = new Script(options);
		this.#peer = new Peer(this.#peerEvents(), options.address);
		this.#player = new Player(this.#playerEvents());
		this.#receiver = new AudioReceiver(this.#receiverEvents());
		this.#receiver.configure(this.session.audio.input.turn_detection);
		this.#timers.after(CONNECT_TIMEOUT_MS, () => this.#giveUp());
	}
	get state() {
		return this.#state;
	}
	get session() {
		return this.#script.session;
	}
	/** Number of decoded microphone packets. */
	get receivedAudioFrames() {
		return this.#receiver.frames;
	}
	/** Loudness of the last microphone packet, 0–1. */
	get level() {
		return this.#receiver.level;
	}
	/** Answers the browser's SDP offer. Rejects with a Refusal if the offer is unusable. */
	async answer(offer) {
		try {
			return await this.#peer.answer(offer);
		} catch (error) {
			await this.close();
			throw error;
		}
	}
	/** Sends a frame unchecked, even an invalid one. For tests. */
	sendRaw(frame) {
		const text = typeof frame === "string" ? frame : JSON.stringify(frame);
		this.#options.log.add("out", readable(text), this.id);
		this.#later(() => this.#peer.send(text));
	}
	/** Closes only the data channel, as the service does when it gives up on a session. For tests. */
	closeChannel() {
		this.#peer.closeChannel();
	}
	/**
	* Drops the connection without closing it, like a network failure. Browsers notice after a few seconds. For tests.
	*/
	async closePeer() {
		this.#release();
		await this.#peer.vanish();
	}
	/** Hangs up and releases all resources. Safe to call twice. */
	async close() {
		this.#release();
		await this.#peer.close();
	}
	#peerEvents() {
		return {
			open: () => this.#open(),
			message: (text) => this.#receive(text),
			audio: (payload, timestamp) => this.#hear(payload, timestamp),
			closed: () => void this.close()
		};
	}
	#playerEvents() {
		return {
			started: (responseId) => this.#perform(this.#script.audioStarted(responseId)),
			finished: (responseId) => this.#perform(this.#script.audioDone(responseId)),
			packet: (payload, atMs, first) => this.#peer.sendAudio(payload, atMs, first)
		};
	}
	#receiverEvents() {
		return {
			heard: (ms) => this.#script.audioReceived(ms),
			edge: ({ edge, atMs }) => {
				this.#perform(edge === "started" ? this.#script.speechStarted(atMs) : this.#script.speechStopped(atMs));
			}
		};
	}
	#open() {
		if (this.#state !== "connecting") return;
		this.#state = "open";
		this.#options.log.add("out", { type: "call.opened" }, this.id);
		this.#perform(this.#script.start());
	}
	#giveUp() {
		if (this.#state === "connecting") this.close();
	}
	#receive(text) {
		this.#later(() => {
			this.#options.log.add("in", readable(text), this.id);
			this.#perform(this.#script.receive(text));
			this.#receiver.configure(this.session.audio.input.turn_detection);
		});
	}
	#hear(payload, timestamp) {
		if (this.#state === "open") this.#receiver.take(payload, timestamp);
	}
	#perform(effects) {
		if (this.#state === "closed") return;
		for (const effect of effects) this.#do(effect);
		this.#keepStepping();
	}
	#do(effect) {
		if (effect.do === "send") this.sendRaw(effect.event);
		else if (effect.do === "hush") this.#player.hush();
		else if (effect.do === "trim") this.#player.trim(effect.responseId, effect.toMs);
		else this.#say(effect);
	}
	#say({ responseId, text, durationMs }) {
		const rate = durationOf(planSpeech(text)) / durationMs;
		this.#player.say(responseId, text, durationMs, rate);
	}
	#keepStepping() {
		if (this.#stepping || !this.#script.busy) return;
		this.#stepping = true;
		this.#timers.after(this.#options.stepMs, () => {
			this.#stepping = false;
			this.#perform(this.#script.step());
		});
	}
	#later(action) {
		if (this.#options.messageMs > 0) this.#timers.after(this.#options.messageMs, action);
		else action();
	}
	#release() {
		if (this.#state === "closed") return;
		this.#state = "closed";
		this.#timers.clear();
		this.#player.close();
		this.#receiver.close();
		this.#options.log.add("out", { type: "call.closed" }, this.id);
		this.#options.closed();
	}
};
function readable(text) {
	try {
		const event = JSON.parse(text);
		return typeof event?.type === "string" ? event : {
			type: "unreadable",
			text
		};
	} catch {
		return {
			type: "unreadable",
			text
		};
	}
}
export { Call };
