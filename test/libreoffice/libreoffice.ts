import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Recalculate every formula on opening; without it LibreOffice shows the stored results. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function runs(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

function findSoffice(): string | null {
  const candidates = ['soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return candidates.find(runs) ?? null;
}

const soffice = findSoffice();

/** Why tests that need LibreOffice cannot run here; null where they can. */
export const withoutLibreOffice = soffice === null ? 'soffice was not found on this machine' : null;

/** Why tests that need LibreOffice's Writer cannot run here: some machines have Calc alone. Null where they can. */
export const withoutWriter =
  withoutLibreOffice ?? (soffice === 'soffice' && !runs('lowriter') ? 'LibreOffice Writer was not found' : null);

/**
 * Opens files (workbooks, unless `extension` says otherwise) in LibreOffice, recalculates them and saves each in another
 * format. Gives the new file of each name; throws where LibreOffice did not produce one.
 */
export function convert(
  files: Readonly<Record<string, Uint8Array>>,
  format: 'xlsx' | 'pdf' | 'odt',
  extension: 'xlsx' | 'docx' = 'xlsx',
): Map<string, Uint8Array> {
  if (soffice === null) throw new Error(withoutLibreOffice ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'ita-soffice-'));
  try {
    const profile = join(folder, 'profile');
    const out = join(folder, 'out');
    mkdirSync(join(profile, 'user'), { recursive: true });
    mkdirSync(out);
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), RECALCULATE);
    const inputs = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.${extension}`);
      writeFileSync(path, bytes);
      return path;
    });
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        out,
        ...inputs,
      ],
      // Machines of builds are slow, and busy with other tests.
      { stdio: 'ignore', timeout: 120_000 + 5_000 * inputs.length },
    );
    const made = new Map(
      readdirSync(out).map((file) => [file.replace(/\.[^.]+$/, ''), new Uint8Array(readFileSync(join(out, file)))]),
    );
    for (const name of Object.keys(files)) if (!made.has(name)) throw new Error(`LibreOffice did not open ${name}`);
    return made;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
