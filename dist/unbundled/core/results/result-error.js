export class ResultError extends Error {
    constructor() {
        super(...arguments);
        this.code = 'result_not_json';
    }
    get name() {
        return 'ResultError';
    }
}
