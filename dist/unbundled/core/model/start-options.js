export const mintFields = ['model', 'voice', 'instructions', 'language', 'voiceAccent', 'voiceTone'];
export function startOptionsOf(options) {
    return Object.fromEntries(mintFields.map(name => [name, options[name]]));
}
