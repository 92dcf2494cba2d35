export function lateAnswerNote({ name, output }) {
    return `The tool “${name}”, called before the interruption, has answered with this data: ${output}`;
}
