import { clientSecretResponse, explain } from '../contract/schema.js';
import { VoiceError } from '../core/errors/errors.js';
export function readSecret(answer) {
    const result = clientSecretResponse.safeParse(answer);
    if (result.success)
        return result.data;
    throw new VoiceError('backend-invalid', `realtime/client-secret: ${explain(result.error)}`, result.error);
}
