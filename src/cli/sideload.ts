import { fileURLToPath } from 'node:url';
import { sideload, type ExcelDebugging } from './sideload-action';

/** Puts the add-in into the Excel of this machine and takes it out again: `npm start` and `npm stop`. */

const DEV_SERVER_COMMAND = 'npm run dev';
const DEV_SERVER_PORT = 3000;

/** Microsoft's tool, loaded only when it is called: on Linux nothing of it is needed. */
const microsoftTool: ExcelDebugging = {
  async start(manifest) {
    const { AppType, isDevServerRunning, startDebugging } = await import('office-addin-debugging');
    await startDebugging(manifest, {
      appType: AppType.Desktop,
      devServerCommandLine: DEV_SERVER_COMMAND,
      devServerPort: DEV_SERVER_PORT,
    });
    // The tool goes on to open Excel even where the server did not come up, and the pane would stay empty.
    if (!(await isDevServerRunning(DEV_SERVER_PORT))) {
      throw new Error(`nothing answers at https://localhost:${DEV_SERVER_PORT}; try "${DEV_SERVER_COMMAND}" by itself`);
    }
  },
  async stop(manifest) {
    const { stopDebugging } = await import('office-addin-debugging');
    await stopDebugging(manifest);
  },
};

const manifest = fileURLToPath(new URL('../../manifest.xml', import.meta.url));
const outcome = await sideload(process.argv.slice(2), process.platform, manifest, microsoftTool);
if (outcome.exitCode === 0) console.log(outcome.message);
else console.error(outcome.message);
process.exitCode = outcome.exitCode;
