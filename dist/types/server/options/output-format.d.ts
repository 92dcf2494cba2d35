/**
 * The MIME type of one of ElevenLabs' output formats: `codec_rate` or `codec_rate_bitrate`, as in `mp3_44100_128`
 * (https://elevenlabs.io/docs/api-reference/text-to-speech/stream). Throws a TypeError for a raw format or none.
 */
export declare function mimeTypeOf(outputFormat: string): string;
