export const nothingShown = {
    usage: null,
    tools: [],
    approvals: [],
    limit: null,
    toolRuns: [],
    talking: false,
};
export const silent = { input: 0, output: 0 };
