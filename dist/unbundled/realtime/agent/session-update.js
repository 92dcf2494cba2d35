import { keywordHints } from '../../core/model/transcription.js';
import { addInstructions } from './instructions.js';
export function sessionUpdate(minted, agent, transcriptionModel, chosen = {}, names = []) {
    const transcribe = transcriptionModel && !minted.audio?.input?.transcription;
    const input = {
        ...(transcribe && {
            transcription: { model: transcriptionModel, ...keywordHints(transcriptionModel, names) },
        }),
        ...chosen.audio?.input,
    };
    const audio = { ...chosen.audio, ...(Object.keys(input).length > 0 && { input }) };
    return {
        type: 'session.update',
        session: {
            type: 'realtime',
            instructions: addInstructions(minted.instructions, String(agent.instructions)),
            tools: mergeTools(minted.tools, agent),
            ...chosen,
            ...(Object.keys(audio).length > 0 && { audio }),
        },
    };
}
function mergeTools(minted, agent) {
    const ours = agent.tools.map(({ type, name, description, parameters }) => {
        return { type, name, description, parameters };
    });
    const names = new Set(ours.map(tool => tool.name));
    const theirs = Array.isArray(minted) ? minted.filter(tool => !names.has(Object(tool).name)) : [];
    return [...theirs, ...ours];
}
