import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

const { DEVELOPMENT_ADDRESS, PublicAddressError, manifestServedFrom, publicAddress } = await tsImport(
  './assets/build/public-address.ts',
  import.meta.url,
);
const { panePolicy, withScriptHashes } = await tsImport('./assets/build/page-policy.ts', import.meta.url);

const inProject = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Largest first load, in bytes before compression: about 150 KB as a server sends it. */
const FIRST_LOAD_LIMIT = 500_000;

const PORT = 3000;

const PANE_PAGE = 'taskpane.html';

/** Puts the hashes of the pane's own scripts into its policy, after the page has got its last form. */
const completePanePolicy = {
  apply(compiler) {
    compiler.hooks.compilation.tap('CompletePanePolicy', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'CompletePanePolicy', stage }, () => {
        if (compilation.getAsset(PANE_PAGE) === undefined) return;
        compilation.updateAsset(
          PANE_PAGE,
          (page) => new webpack.sources.RawSource(withScriptHashes(page.source().toString())),
        );
      });
    });
  },
};

/** Says so where a build for others would lead them to their own machines. */
const warnOfDevelopmentAddress = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('WarnOfDevelopmentAddress', (compilation) => {
      const warning = `manifest.xml points at ${DEVELOPMENT_ADDRESS}; set ADDIN_URL to build for a server.`;
      compilation.warnings.push(new webpack.WebpackError(warning));
    });
  },
};

/** The address to build for; a wrong one ends the build with a sentence instead of a stack. */
function addressToBuildFor() {
  try {
    return publicAddress(process.env.ADDIN_URL);
  } catch (error) {
    if (!(error instanceof PublicAddressError)) throw error;
    console.error(error.message);
    return process.exit(2);
  }
}

/**
 * Certificates that Excel trusts, where Microsoft's tool can provide them: it installs an authority of its own on
 * Windows and macOS after asking. On Linux it would call sudo, and no Excel is there to please, so only
 * certificates that someone has installed before are used. Undefined lets the server make a certificate itself.
 */
async function trustedCertificates() {
  try {
    const { default: certificates } = await import('office-addin-dev-certs');
    if (process.platform === 'linux' && !certificates.verifyCertificates()) return undefined;
    return await certificates.getHttpsServerOptions();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(
      `No trusted certificate (${reason}); Excel will refuse https://localhost:${PORT} until one is installed.`,
    );
    return undefined;
  }
}

export default async function configuration(env, { mode }) {
  const development = mode !== 'production';
  const address = development ? DEVELOPMENT_ADDRESS : addressToBuildFor();

  return {
    mode: development ? 'development' : 'production',
    target: ['web', 'es2022'],
    context: inProject('./'),
    entry: { taskpane: inProject('./src/taskpane/index.tsx') },
    output: {
      path: inProject('./dist'),
      filename: development ? '[name].js' : '[name].[contenthash:10].js',
      chunkFilename: development ? '[name].js' : '[name].[contenthash:10].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
      publicPath: 'auto',
      clean: true,
    },
    devtool: development ? 'source-map' : false,
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          // Types are checked by tsc on its own; here it would only be slow.
          options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: development } },
        },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: inProject('./src/taskpane/taskpane.html'),
        filename: PANE_PAGE,
        chunks: ['taskpane'],
        policy: panePolicy(development),
      }),
      completePanePolicy,
      ...(!development && address === DEVELOPMENT_ADDRESS ? [warnOfDevelopmentAddress] : []),
      new CopyWebpackPlugin({
        patterns: [
          { from: inProject('./assets/icons/*.png'), to: 'icons/[name][ext]' },
          { from: inProject('./assets/support/*.html'), to: '[name][ext]' },
          {
            from: inProject('./manifest.xml'),
            to: 'manifest.xml',
            transform: (manifest) => manifestServedFrom(manifest.toString('utf8'), address),
          },
        ],
      }),
    ],
    optimization: {
      moduleIds: 'deterministic',
      runtimeChunk: 'single',
      splitChunks: {
        chunks: 'all',
        cacheGroups: {
          // Changes only with the dependencies, so a new version of ours does not fetch it again.
          libraries: { test: /[\\/]node_modules[\\/]/, name: 'libraries', chunks: 'initial' },
        },
      },
    },
    performance: {
      hints: development ? false : 'error',
      maxEntrypointSize: FIRST_LOAD_LIMIT,
      maxAssetSize: FIRST_LOAD_LIMIT,
    },
    ...(env.WEBPACK_SERVE
      ? {
          devServer: {
            host: 'localhost',
            port: PORT,
            server: { type: 'https', options: await trustedCertificates() },
            hot: false,
            static: false,
            // The overlay is a frame, which the pane's policy forbids.
            client: { overlay: false },
          },
        }
      : {}),
  };
}
