import {randomUUID} from 'node:crypto';

import {isRecord} from './read-args.mjs';

/** @typedef {import('../../src/token-endpoint/index.js').SignedInUser} SignedInUser */

const COOKIE = 'demo_session';

/** @type {Record<string, SignedInUser>} */
const PEOPLE = {
  ada: {userId: 'ada', nickname: 'Ada'},
  ben: {userId: 'ben', nickname: 'Ben'},
};

/**
 * The site's own login, which knows two people and needs no password. The
 * cookie is a random session id: a name in it could be written by anyone.
 */
export class SiteLogin {
  /** @type {Map<string, SignedInUser>} */
  #sessions = new Map();

  /** @param {Request} request */
  userOf(request) {
    return this.#sessions.get(sessionId(request)) ?? null;
  }

  /** @param {Request} request */
  nameOf(request) {
    return this.userOf(request)?.userId ?? null;
  }

  /** @param {Request} request */
  async signIn(request) {
    // Insisting on JSON keeps forms of other sites out.
    const isJson = request.headers.get('content-type')?.startsWith('application/json');
    /** @type {unknown} */
    const body = isJson ? await request.json().catch(() => null) : null;
    const user = isRecord(body) ? PEOPLE[String(body['user'])] : undefined;
    if (!user) return Response.json({error: 'unknown-user'}, {status: 400});

    this.#sessions.delete(sessionId(request));
    const id = randomUUID();
    this.#sessions.set(id, user);
    return withCookie(Response.json({user: user.userId}), `${COOKIE}=${id}`);
  }

  /** @param {Request} request */
  signOut(request) {
    this.#sessions.delete(sessionId(request));
    return withCookie(Response.json({user: null}), `${COOKIE}=; Max-Age=0`);
  }
}

/** @param {Request} request */
function sessionId(request) {
  const cookies = request.headers.get('cookie')?.split('; ') ?? [];
  const cookie = cookies.find((pair) => pair.startsWith(`${COOKIE}=`));
  return cookie?.slice(COOKIE.length + 1) ?? '';
}

/**
 * @param {Response} response
 * @param {string} cookie
 */
function withCookie(response, cookie) {
  response.headers.set('Set-Cookie', `${cookie}; Path=/; HttpOnly; SameSite=Lax`);
  return response;
}
