import { isEmail, isHostname, isIpv4, isIpv6 } from './format-hosts.js';
import { isDate, isDateTime, isTime } from './format-times.js';
import { isUri, isUriReference, isUrl } from './format-uris.js';

type Format = readonly [isValid: (text: string) => boolean, example: string];

/** All patterns here are anchored, and no two neighbouring parts match the same characters: they take linear time. */
const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

const part = '(?:\\w|%[\\da-f]{2})+';
const variable = `${part}(?:\\.${part})*(?::[1-9]\\d{0,3}|\\*)?`;
const template = new RegExp(
  `^(?:[^\\x00-\\x20"'<>%\\\\^\`{|}\\x7f]|%[\\da-f]{2}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`,
  'i',
);

/** Formats by name, with an example for the model. */
export const formats: Readonly<Record<string, Format>> = {
  date: [isDate, '2026-05-04.'],
  time: [isTime, '20:30:00Z.'],
  'date-time': [isDateTime, '2026-05-04T20:30:00Z.'],
  duration: [
    matches(/^P(?=[\dT])(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/),
    'P1DT12H.',
  ],
  email: [isEmail, 'ana@example.com.'],
  hostname: [isHostname, 'www.example.com.'],
  ipv4: [isIpv4, '192.0.2.1.'],
  ipv6: [isIpv6, '2001:db8::1.'],
  uri: [isUri, 'https://example.com/a.'],
  'uri-reference': [isUriReference, '/a?b=c.'],
  'uri-template': [matches(template), '/users/{id}.'],
  url: [isUrl, 'https://example.com/a.'],
  uuid: [matches(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i), '123e4567-e89b-12d3-a456-426614174000.'],
  'json-pointer': [matches(/^(?:\/(?:[^~/]|~[01])*)*$/), '/items/0.'],
  'json-pointer-uri-fragment': [
    matches(/^#(?:\/(?:[\w\-.!$&'()*+,;:=@]|%[\da-f]{2}|~[01])*)*$/i),
    '#/items/0.',
  ],
  'relative-json-pointer': [matches(/^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/), '1/items.'],
  regex: [isRegex, '^[a-z]+$.'],
};

function isRegex(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
}
