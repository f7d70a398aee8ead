type SideloadAction = 'start' | 'stop';

/** What to print and the exit code: 0 for done, 1 for not started or not stopped, 2 for wrong usage. */
export interface SideloadOutcome {
  readonly exitCode: 0 | 1 | 2;
  readonly message: string;
}

/** The two calls of office-addin-debugging that are needed; both reject when Excel cannot be reached. */
export interface ExcelDebugging {
  start(manifest: string): Promise<void>;
  stop(manifest: string): Promise<void>;
}

const USAGE = 'วิธีใช้ / Usage: npm start | npm stop';

const NO_EXCEL_HERE = [
  'ระบบนี้ไม่มี Excel (มีเฉพาะ Windows และ macOS) จึงเปิดโปรแกรมเสริมไม่ได้ โปรดใช้วิธีใดวิธีหนึ่งต่อไปนี้',
  '  1. วิเคราะห์ไฟล์โดยตรง: npm run analyze -- FILE.xlsx',
  '  2. ใช้ใน Excel บนเว็บ: ADDIN_URL=https://<ที่อยู่เว็บของท่าน>/ npm run build วางไฟล์ใน dist/ ที่ที่อยู่นั้น',
  '     แล้วอัปโหลด dist/manifest.xml ใน Excel บนเว็บ (หน้าแรก > Add-in > Add-in เพิ่มเติม > อัปโหลด Add-in ของฉัน)',
  '',
  'Excel is not to be had on this system (only on Windows and macOS), so the add-in cannot be started. Instead:',
  '  1. Analyse a file directly: npm run analyze -- FILE.xlsx',
  '  2. Use Excel on the web: ADDIN_URL=https://<your web address>/ npm run build, put the files of dist/ at that',
  '     address, and upload dist/manifest.xml in Excel on the web (Home > Add-ins > More Add-ins > Upload My Add-in).',
].join('\n');

const NOTHING_TO_STOP = [
  'ไม่มีโปรแกรมเสริมเปิดอยู่ เพราะระบบนี้ไม่มี Excel',
  'Nothing to stop: Excel is not to be had on this system.',
].join('\n');

const DONE: Readonly<Record<SideloadAction, string>> = {
  start: 'เปิดโปรแกรมเสริมใน Excel แล้ว เลิกใช้ด้วย npm stop\nThe add-in is open in Excel; npm stop ends it.',
  stop: 'ปิดโปรแกรมเสริมแล้ว\nThe add-in has been removed from Excel.',
};

const FAILED: Readonly<Record<SideloadAction, string>> = {
  start: 'เปิดโปรแกรมเสริมใน Excel ไม่สำเร็จ / The add-in could not be started in Excel',
  stop: 'ปิดโปรแกรมเสริมไม่สำเร็จ / The add-in could not be stopped',
};

function isSideloadAction(word: string | undefined): word is SideloadAction {
  return word === 'start' || word === 'stop';
}

/**
 * Starts or stops the add-in in the Excel of `platform` (as `process.platform` names it).
 * Never rejects: a failure comes back as a sentence with exit code 1. Where there is no Excel, `start` is a failure,
 * for nothing was started, and `stop` is not, for there is nothing left to do.
 */
export async function sideload(
  words: readonly string[],
  platform: string,
  manifest: string,
  excel: ExcelDebugging,
): Promise<SideloadOutcome> {
  const [action] = words;
  if (words.length !== 1 || !isSideloadAction(action)) return { exitCode: 2, message: USAGE };
  if (platform !== 'win32' && platform !== 'darwin') {
    return action === 'start' ? { exitCode: 1, message: NO_EXCEL_HERE } : { exitCode: 0, message: NOTHING_TO_STOP };
  }
  try {
    await excel[action](manifest);
    return { exitCode: 0, message: DONE[action] };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).trim();
    return { exitCode: 1, message: `${FAILED[action]}: ${reason}` };
  }
}
