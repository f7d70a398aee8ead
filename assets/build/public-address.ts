/** Where the add-in is served while it is being developed; manifest.xml is written with it. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

/** An `ADDIN_URL` that cannot be the address of an add-in; the message says why, in Thai and English. */
export class PublicAddressError extends Error {
  override readonly name = 'PublicAddressError';
}

function refuse(given: string, th: string, en: string): PublicAddressError {
  const example = 'ADDIN_URL=https://ita.example.go.th/addin/';
  return new PublicAddressError(
    `ADDIN_URL ใช้ไม่ได้ (${given}): ${th} ตัวอย่าง ${example}\nADDIN_URL cannot be used (${given}): ${en} Example: ${example}`,
  );
}

/**
 * The folder that the built add-in will be served from, ending in a slash.
 * Absent or blank gives the development address. Throws {@link PublicAddressError} for anything that Office would
 * not load or that cannot be a folder: not a URL, not https, a query, a fragment, a user name, or the name of a page.
 */
export function publicAddress(given: string | undefined): string {
  const text = given?.trim() ?? '';
  if (text === '') return DEVELOPMENT_ADDRESS;
  if (!URL.canParse(text)) {
    throw refuse(text, 'ไม่ใช่ที่อยู่เว็บที่สมบูรณ์', 'it is not a complete web address.');
  }
  const url = new URL(text);
  if (url.protocol !== 'https:') {
    throw refuse(text, 'Office เปิดเฉพาะที่อยู่ https', 'Office loads add-ins over https only.');
  }
  if (text.includes('?') || text.includes('#')) {
    throw refuse(text, 'ต้องไม่มี ? หรือ #', 'it must have no ? and no #.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refuse(text, 'ต้องไม่มีชื่อผู้ใช้หรือรหัสผ่าน', 'it must carry no user name or password.');
  }
  if (/\.(html?|xml)$/i.test(url.pathname)) {
    throw refuse(text, 'ให้ระบุโฟลเดอร์ ไม่ใช่ชื่อไฟล์', 'give the folder, not a file.');
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** `manifest` with every development address replaced by `address`, which ends in a slash. */
export function manifestServedFrom(manifest: string, address: string): string {
  const inXml = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return manifest.replaceAll(DEVELOPMENT_ADDRESS, () => inXml);
}
