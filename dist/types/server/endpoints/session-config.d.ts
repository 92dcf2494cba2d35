import type { ClientSecretRequest } from '../../contract/schema.js';
import type { Settings } from '../types/settings.js';
/**
 * Creates the body of the mint from the operator's settings and the accepted settings of the page. The transcription
 * expects `names`, those of the operator's routes and functions.
 */
export declare function sessionConfig(request: ClientSecretRequest, settings: Settings, names?: readonly string[]): {
    expires_after: {
        anchor: string;
        seconds: number;
    };
    session: {
        output_modalities?: never;
        type: string;
        model: string | undefined;
        instructions?: string;
        audio?: {
            input?: {
                transcription: {
                    language?: string;
                    languages?: readonly string[];
                    keywords?: readonly string[];
                    model: string;
                };
            };
            output?: {
                voice: string | undefined;
            };
        };
    } | {
        output_modalities: string[];
        type: string;
        model: string | undefined;
        instructions?: string;
        audio?: {
            input?: {
                transcription: {
                    language?: string;
                    languages?: readonly string[];
                    keywords?: readonly string[];
                    model: string;
                };
            };
            output?: {
                voice: string | undefined;
            };
        };
    };
};
