// Builds the workbench's page (host.html, host.js) and the stand-in SDK that frames load (zaf_sdk.js) into build/.
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const here = fileURLToPath(new URL('.', import.meta.url));

const swc = {
  test: /\.[jt]sx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

const shared = {
  mode: 'production',
  context: here,
  devtool: 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [swc] },
  // A page for developers on their own machine: its size is nobody's wait.
  performance: { hints: false },
};

export default [
  {
    ...shared,
    name: 'host',
    entry: { host: './main.tsx' },
    output: { path: `${here}build`, filename: '[name].js', publicPath: '/workbench/assets/' },
    plugins: [new HtmlWebpackPlugin({ template: './host.html', filename: 'host.html' })],
  },
  {
    ...shared,
    name: 'sdk',
    entry: { zaf_sdk: './sdk/zaf-sdk.ts' },
    // The published SDK is a UMD file that leaves one global (zaf-wire-protocol, "Which SDK").
    output: {
      path: `${here}build`,
      filename: '[name].js',
      library: { name: 'ZAFClient', type: 'umd', export: 'default' },
      globalObject: 'self',
    },
  },
];
