// Builds `dist/`, an app folder that Zendesk accepts: one page and one entry for each location of the manifest.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { buildId } from './scripts/build/build-id.mjs';
import { LicensesPlugin } from './scripts/build/licenses-plugin.mjs';

const here = import.meta.dirname;
const manifest = JSON.parse(readFileSync(path.join(here, 'manifest.json'), 'utf8'));
const folders = Object.keys(manifest.location.support).map((location) => location.replaceAll('_', '-'));

/** Zendesk needs only its own block of the translations; our words are compiled into the scripts. */
function listingOnly(content) {
  return `${JSON.stringify({ app: JSON.parse(content.toString()).app }, null, 2)}\n`;
}

/** What draws a location, asked for by its entry. */
function isView({ name }) {
  return name?.endsWith('-view') === true;
}

/** What a verdict waits for is one file, however much of it other parts have too. */
function isJudging({ name }) {
  return name?.endsWith('-judging') === true;
}

export default {
  mode: 'production',
  target: ['web', 'es2022'],
  context: here,
  devtool: false,
  entry: {
    ...Object.fromEntries(folders.map((folder) => [folder, `./src/ui/${folder}/main.tsx`])),
    greeting: './src/zendesk/zaf/greeting.ts',
  },
  output: {
    path: path.join(here, 'dist'),
    filename: 'assets/[name].[contenthash:8].js',
    chunkFilename: 'assets/[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    // Where packages really lie shows in no name: the same bytes from every folder.
    symlinks: false,
    // What Garden's colours need of four packages that do far more (docs/decisions/006-bundle-budget.md).
    alias: {
      color2k$: path.join(here, 'scripts/build/color2k.mjs'),
      'lodash.get': path.join(here, 'scripts/build/lodash-get.cjs'),
      'lodash.memoize': path.join(here, 'scripts/build/lodash-memoize.cjs'),
    },
  },
  resolveLoader: { symlinks: false },
  module: {
    // Whatever else Garden asks of what stands in for a package stops the build.
    parser: { javascript: { exportsPresence: 'error' } },
    rules: [
      {
        // The same for what sidebars draw; buttons, tabs and forms of the app page compute with more of it.
        include: /@zendeskgarden[\\/]react-(loaders|notifications|tags|theming)[\\/]/,
        exclude: /[\\/]focusStyles\.js$/,
        resolve: { alias: { polished$: path.join(here, 'scripts/build/polished.mjs') } },
      },
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      {
        test: /\.json$/,
        include: path.join(here, 'translations'),
        type: 'javascript/auto',
        loader: path.join(here, 'scripts/build/icu-loader.cjs'),
      },
    ],
  },
  plugins: [
    new webpack.DefinePlugin({ __BUILD__: JSON.stringify(buildId(here)) }),
    new webpack.NormalModuleReplacementPlugin(/^\.\/Prefixer\.js$/, (asked) => {
      if (asked.context.includes('stylis'))
        asked.request = path.join(here, 'scripts/build/stylis-prefixer.mjs');
    }),
    new CopyPlugin({
      patterns: [
        { from: 'manifest.json' },
        { from: 'requirements.json' },
        { from: 'translations/*.json', transform: listingOnly },
        { from: 'assets/*.{png,svg}', noErrorOnMissing: true },
      ],
    }),
    // Whatever a sidebar's start is made of is compiled while it comes, beside the frame's own thread: Chromium heeds this.
    new webpack.BannerPlugin({
      raw: true,
      banner: '//# allFunctionsCalledOnLoad',
      test: /(-sidebar(-view|-judging)?|\/drawing)\.[^.]+\.js$/,
      stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
    }),
    new LicensesPlugin('assets/licenses.txt'),
    // The SDK, the greeting and the location's entry, in this order. What draws is not named: Chromium would compile it beside
    // these and hold them up; the entry asks for it once its requests are on their way.
    ...folders.map(
      (folder) =>
        new HtmlPlugin({
          template: 'assets/frame.html',
          filename: `assets/${folder}.html`,
          chunks: ['greeting', folder],
          chunksSortMode: 'manual',
          scriptLoading: 'defer',
          title: manifest.name,
        }),
    ),
  ],
  optimization: {
    // A chunk says what it holds, e.g. "translations_en_json_panel": the weight check and people find it by that.
    chunkIds: 'named',
    mangleExports: 'size',
    splitChunks: {
      chunks: (chunk) => !chunk.canBeInitial() && !isView(chunk) && !isJudging(chunk),
      cacheGroups: {
        // What draws every location is one file that all of them share, and stays in the browser from one to the next.
        drawing: { name: 'drawing', chunks: isView, minChunks: folders.length, enforce: true },
      },
    },
    minimizer: [
      new MinimizerPlugin({
        minimizerOptions: { ecma: 2020, module: true, compress: { passes: 3 }, format: { comments: false } },
        // Licences are told in one file, by package (above).
        extractComments: false,
        // The default one keeps the order of names from file to file, so that the same clone came out otherwise.
        minify: MinimizerPlugin.swcMinify,
      }),
    ],
  },
  performance: { hints: false },
};
