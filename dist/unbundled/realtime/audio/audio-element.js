import { messageOf } from '../../core/errors/errors.js';
import { ownDocument } from '../../core/util/own-document.js';
export function createAudioElement() {
    const speaker = ownDocument.createElement('audio');
    speaker.autoplay = true;
    speaker.setAttribute('playsinline', '');
    return speaker;
}
const gestures = ['pointerdown', 'keydown'];
export function keepPlaying(speaker, warn) {
    const play = async () => {
        for (const gesture of gestures)
            ownDocument.removeEventListener(gesture, play, true);
        try {
            if (speaker.srcObject)
                await speaker.play();
        }
        catch (error) {
            if (Object(error).name !== 'NotAllowedError')
                return;
            warn('playback-blocked', messageOf(error), error);
            for (const gesture of gestures)
                ownDocument.addEventListener(gesture, play, true);
        }
    };
    speaker.addEventListener('loadedmetadata', play);
}
