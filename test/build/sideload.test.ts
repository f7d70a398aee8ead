import { describe, expect, it } from 'vitest';
import { sideload, type ExcelDebugging } from '../../src/cli/sideload-action';

/** Stands for the Excel of a machine and notes what was asked of it. */
function excelThat(answer: () => Promise<void>): ExcelDebugging & { readonly asked: string[] } {
  const asked: string[] = [];
  const note = (action: string) => (manifest: string) => {
    asked.push(`${action} ${manifest}`);
    return answer();
  };
  return { asked, start: note('start'), stop: note('stop') };
}

const works = () => Promise.resolve();

describe('npm start and npm stop', () => {
  it.each(['win32', 'darwin'])('carry the manifest to Excel on %s', async (platform) => {
    const excel = excelThat(works);
    expect(await sideload(['start'], platform, 'manifest.xml', excel)).toMatchObject({ exitCode: 0 });
    expect(await sideload(['stop'], platform, 'manifest.xml', excel)).toMatchObject({ exitCode: 0 });
    expect(excel.asked).toEqual(['start manifest.xml', 'stop manifest.xml']);
  });

  it('say on Linux, in both languages, that there is no Excel and what to do instead', async () => {
    const excel = excelThat(works);
    const { exitCode, message } = await sideload(['start'], 'linux', 'manifest.xml', excel);
    expect(exitCode).toBe(1);
    expect(message).toContain('Excel is not to be had on this system');
    expect(message).toContain('ระบบนี้ไม่มี Excel');
    expect(message.match(/npm run analyze -- FILE/g)).toHaveLength(2);
    expect(message.match(/npm run build/g)).toHaveLength(2);
    expect(message.match(/dist\/manifest\.xml/g)).toHaveLength(2);
    expect(excel.asked).toEqual([]);
  });

  it('have nothing to stop on Linux, which is no failure', async () => {
    expect(await sideload(['stop'], 'linux', 'manifest.xml', excelThat(works))).toMatchObject({ exitCode: 0 });
  });

  it('turn a failure into one sentence without a stack', async () => {
    const excel = excelThat(() => Promise.reject(new Error('Unable to sideload\n')));
    const { exitCode, message } = await sideload(['start'], 'win32', 'manifest.xml', excel);
    expect(exitCode).toBe(1);
    expect(message).toMatch(/could not be started in Excel: Unable to sideload$/);
  });

  it.each([[[]], [['restart']], [['start', 'again']]])('explain their use when called with %j', async (words) => {
    const excel = excelThat(works);
    const outcome = await sideload(words, 'win32', 'manifest.xml', excel);
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(outcome.message).toContain('npm start');
    expect(excel.asked).toEqual([]);
  });
});
