const silent = { input: 0, output: 0 };
export const levelsOf = (session) => session.levels ?? silent;
