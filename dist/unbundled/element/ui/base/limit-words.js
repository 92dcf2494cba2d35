import { fill } from '../../../lang/fill.js';
const said = { duration: 'secondsLeft', idle: 'stillThere', tokens: 'tokensLeft' };
export function limitWords({ kind, endsAt = 0 }, words) {
    const seconds = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
    return fill(words[said[kind]], { seconds });
}
