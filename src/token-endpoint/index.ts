export {createTokenEndpoint} from './handler.js';
export type {TokenEndpoint, TokenEndpointOptions} from './handler.js';
export {SendbirdPlatformError} from './sendbird-platform.js';
export type {SignedInUser} from './sendbird-platform.js';
