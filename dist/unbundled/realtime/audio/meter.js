import { ownDocument } from '../../core/util/own-document.js';
const windowSize = 2048;
const silentDb = -60;
const fullDb = -10;
const gestures = ['pointerdown', 'keydown'];
export function loudness(samples) {
    let energy = 0;
    for (const sample of samples)
        energy += sample * sample;
    const db = 10 * Math.log10(energy / samples.length);
    return Math.min(1, Math.max(0, (db - silentDb) / (fullDb - silentDb) || 0));
}
export class StreamMeter {
    #samples = new Float32Array(windowSize);
    #probes = {};
    #context;
    #closed = false;
    level(side, stream) {
        const probe = this.#probe(side, stream);
        if (!probe || this.#context?.state !== 'running')
            return 0;
        probe.analyser.getFloatTimeDomainData(this.#samples);
        return loudness(this.#samples);
    }
    close() {
        if (this.#closed)
            return;
        this.#closed = true;
        if (globalThis.document)
            for (const gesture of gestures)
                ownDocument.removeEventListener(gesture, this.#resume, true);
        this.#leave('input');
        this.#leave('output');
        this.#context?.close().catch(() => { });
        this.#context = undefined;
    }
    #probe(side, stream) {
        const before = this.#probes[side];
        if (before && before.stream === stream)
            return before;
        this.#leave(side);
        if (this.#closed || !isMeasurable(stream))
            return undefined;
        const context = this.#open();
        if (!context)
            return undefined;
        try {
            const source = context.createMediaStreamSource(stream);
            const analyser = new AnalyserNode(context, { fftSize: windowSize });
            source.connect(analyser);
            this.#probes[side] = { stream, source, analyser };
        }
        catch {
        }
        return this.#probes[side];
    }
    #leave(side) {
        this.#probes[side]?.source.disconnect();
        this.#probes[side] = undefined;
    }
    #open() {
        if (this.#context)
            return this.#context;
        if (typeof AudioContext === 'undefined')
            return undefined;
        if (globalThis.navigator?.userActivation?.hasBeenActive === false)
            return undefined;
        try {
            this.#context = new AudioContext();
        }
        catch {
            return undefined;
        }
        for (const gesture of gestures)
            ownDocument.addEventListener(gesture, this.#resume, true);
        return this.#context;
    }
    #resume = () => {
        if (this.#context?.state !== 'running')
            this.#context?.resume().catch(() => { });
    };
}
function isMeasurable(stream) {
    return (typeof MediaStream !== 'undefined' && stream instanceof MediaStream && stream.getAudioTracks().length > 0);
}
