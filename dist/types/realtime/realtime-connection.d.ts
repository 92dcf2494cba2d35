import type { PageFunction } from '../core/model/function.js';
import type { SessionSettings } from '../core/model/session-settings.js';
import type { OutputSettings } from '../core/ports/audio-settings.js';
import type { Connection, ConnectRequest } from '../core/ports/connection.js';
import type { ClientEvent, Microphone } from '../core/ports/transport.js';
import type { AudioOutput } from './audio/audio-output.js';
import type { MintedSecret } from './minted-secret.js';
import type { SpeechSynthesizer } from './speech/speech-synthesizer.js';
export declare class RealtimeConnection implements Connection {
    #private;
    constructor(request: ConnectRequest, secret: MintedSecret, output: AudioOutput, voice: SpeechSynthesizer | undefined);
    open(): Promise<void>;
    sendText(text: string): boolean;
    interrupt(): void;
    inform(text: string, answer: boolean): boolean;
    sendImage(image: Blob | string, text: string): Promise<boolean>;
    update(settings: SessionSettings, refused: () => void): boolean;
    sendEvent(event: ClientEvent): boolean;
    useMicrophone(microphone: Microphone): void;
    useOutput(output: OutputSettings): void;
    get realtimeCallId(): string | undefined;
    get voice(): MediaStream | undefined;
    hearTurns(byService: boolean): void;
    beginTurn(): void;
    endTurn(answer: boolean): void;
    useFunctions(pageFunctions: readonly PageFunction[]): void;
    useRoutes(routes: readonly unknown[]): void;
    close(): void;
}
