/** This package, and the SDK that is built into it; a test compares them with `package.json`. */
export const VERSIONS = {widget: '1.0.0', sdk: '4.22.12'} as const;
