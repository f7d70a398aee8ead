interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits of a text by position, collected and then carried out at once; all between them stays as it was. */
export class XmlSplice {
  private readonly edits: Edit[] = [];
  private readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** The text with all edits made; several insertions at one place stand in the order they were asked for. */
  result(): string {
    const inOrder = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end, text } of inOrder) {
      if (start < done) throw new Error('overlapping edits');
      pieces.push(this.xml.slice(done, start), text);
      done = end;
    }
    pieces.push(this.xml.slice(done));
    return pieces.join('');
  }
}
