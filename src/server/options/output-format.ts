import { shown } from './bounds.js';

/**
 * Formats that the streaming endpoint offers and a page can play, by the first word of the name. Opus comes
 * in Ogg, whose type is from RFC 7845, section 9.
 */
const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
};

/** Samples without a header: no browser can play them. */
const RAW = ['pcm', 'ulaw', 'alaw'];

/**
 * The MIME type of one of ElevenLabs' output formats: `codec_rate` or `codec_rate_bitrate`, as in `mp3_44100_128`
 * (https://elevenlabs.io/docs/api-reference/text-to-speech/stream). Throws a TypeError for a raw format or none.
 */
export function mimeTypeOf(outputFormat: string): string {
  const [, codec = ''] = /^([a-z0-9]+)_\d{4,5}(?:_\d{2,3})?$/.exec(outputFormat) ?? [];
  const type = Object.hasOwn(TYPES, codec) ? TYPES[codec] : undefined;
  if (type) return type;
  const why = RAW.includes(codec)
    ? 'raw samples, which a page cannot play'
    : 'not one of the streaming endpoint';
  throw new TypeError(
    `speech.outputFormat must be like mp3_44100_128 or opus_48000_64; received ${shown(outputFormat)}: ${why}.`,
  );
}
