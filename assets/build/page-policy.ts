import { createHash } from 'node:crypto';

/** Hosts that Office.js comes from; it fetches its own parts, and on some hosts Microsoft's Ajax library, by script. */
export const OFFICE_SCRIPT_HOSTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'] as const;

/** Stands in a policy for the hashes of the page's own scripts, which are known only once the page is minified. */
const INLINE_SCRIPTS = "'sha256-inline-scripts'";

/** The bodies of the scripts written into a page itself, as they stand between the tags. */
export function inlineScripts(html: string): readonly string[] {
  const bodies: string[] = [];
  for (const match of html.matchAll(/<script(?<attributes>[^>]*)>(?<body>[\s\S]*?)<\/script>/gi)) {
    const { attributes = '', body = '' } = match.groups ?? {};
    if (!/\ssrc\s*=/i.test(attributes) && body !== '') bodies.push(body);
  }
  return bodies;
}

/** The source expression that lets exactly this script text run. */
export function scriptHash(body: string): string {
  return `'sha256-${createHash('sha256').update(body, 'utf8').digest('base64')}'`;
}

/**
 * The content security policy of the pane: scripts of ours and Office.js, no connection of any kind.
 * Styles stay open to inline ones because Office.js sets them in Excel on the web. While developing, the page may
 * also talk to the server it came from, which tells it to reload. To be completed by {@link withScriptHashes}.
 */
export function panePolicy(development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${INLINE_SCRIPTS} ${OFFICE_SCRIPT_HOSTS.join(' ')}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${development ? "'self' wss://localhost:3000" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The finished page with the hashes of its own scripts in its policy. Throws where the page has no such policy. */
export function withScriptHashes(html: string): string {
  if (!html.includes(INLINE_SCRIPTS)) throw new Error('The page has no content security policy to complete.');
  return html.replace(INLINE_SCRIPTS, inlineScripts(html).map(scriptHash).join(' '));
}
