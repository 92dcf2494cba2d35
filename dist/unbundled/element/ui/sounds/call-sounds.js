import { isOpen } from '../../../core/model/status.js';
export class CallSounds {
    #before = 'idle';
    updated({ status, element }) {
        const before = this.#before;
        this.#before = status;
        if (!element.sounds || status === before)
            return;
        const starts = status === 'connected' && before !== 'reconnecting';
        const ends = isOpen(before) && !isOpen(status);
        if (starts || ends)
            void play(starts ? 'start' : 'end', element.volume);
        else if (status === 'connecting')
            import('./sounds.js').catch(() => { });
    }
}
async function play(kind, volume) {
    try {
        const { chime } = await import('./sounds.js');
        await chime(kind, volume);
    }
    catch { }
}
