/** A refusal in Sendbird's terms; the same code travels by REST and by socket. */
export class ApiError extends Error {
  /**
   * @param {number} code Sendbird's error code
   * @param {string} message
   * @param {{status?: number, retryAfter?: number | undefined}} [options]
   */
  constructor(code, message, {status = 400, retryAfter} = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** The body Sendbird sends with every refusal. */
  toJSON() {
    return {error: true, code: this.code, message: this.message};
  }
}

/** @param {string} what */
export const notFound = (what) => new ApiError(400201, `${what} not found.`);

/**
 * The answer to a call that failed: as a refusal, where it is one, and else with what went wrong.
 *
 * @param {Error} error
 */
export function failure(error) {
  const {status, retryAfter} = error instanceof ApiError ? error : {status: 500};
  const message = error.stack ?? error.message;
  const body = error instanceof ApiError ? error : {error: true, code: 500901, message};
  const headers = retryAfter === undefined ? {} : {'Retry-After': `${retryAfter}`};
  return Response.json(body, {status, headers});
}
