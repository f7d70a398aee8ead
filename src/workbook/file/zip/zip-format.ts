/** Signatures and fixed sizes of the records of a zip file (PKWARE APPNOTE 4.3). */
export const LOCAL_HEADER = { signature: 0x04034b50, size: 30 } as const;
export const CENTRAL_HEADER = { signature: 0x02014b50, size: 46 } as const;
export const END_RECORD = { signature: 0x06054b50, size: 22 } as const;
export const ZIP64_LOCATOR = { signature: 0x07064b50, size: 20 } as const;
export const ZIP64_END_RECORD = { signature: 0x06064b50, size: 56 } as const;

/** A 16 or 32 bit field holding this says that the value stands in a zip64 record. */
export const IN_ZIP64_16 = 0xffff;
export const IN_ZIP64_32 = 0xffffffff;

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;

export const FLAG_ENCRYPTED = 1;
/** CRC and sizes follow the data; the writer puts them where they belong and clears this. */
export const FLAG_DATA_DESCRIPTOR = 8;
export const FLAG_UTF8 = 0x800;
