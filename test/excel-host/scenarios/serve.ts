/**
 * Serves the page that asks a real Excel on https://localhost:3000. Run it with
 * `npx tsx test/excel-host/scenarios/serve.ts`, then add `manifest.xml` of this folder to Excel.
 */
import https from 'node:https';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { scenarioPageFile } from './page-files';

const PORT = 3000;

const options = await getHttpsServerOptions();
https
  .createServer(options, (request, response) => {
    const file = scenarioPageFile(new URL(request.url ?? '/', 'https://localhost').pathname);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.contentType ?? 'text/plain' });
    response.end(file?.body ?? '');
  })
  .listen(PORT, () => console.log(`https://localhost:${PORT}/page.html`));
