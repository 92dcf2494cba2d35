export class ResultError extends Error {
    constructor() {
        super(...arguments);
        this.name = 'ResultError';
        this.code = 'result_not_json';
    }
}
