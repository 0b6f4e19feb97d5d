import {resolve} from 'node:path';

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  // What these pages share is outside of this folder.
  turbopack: {root: resolve('../../..')},
};
