import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { Window } from 'happy-dom';
import { frameName } from '../transport/envelope';

/** Folder of Microsoft's client, as npm installed it. */
export const OFFICE_JS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** Origin of the add-in's page and of the page around it. */
export const ORIGIN = 'https://localhost';
const SCRIPTS = `${ORIGIN}/office-js/`;

/** An add-in's page as far as office.js needs one, laid over the global object of this process. */
export interface NodePage {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** What `Office.onReady` told. */
  readonly info: { readonly host: string; readonly platform: string };
  /** Takes the page off the global object again. */
  close(): void;
}

type Globals = Record<string, unknown>;

/** The members of a window that a process without a document lacks. */
function newWindow(): Globals {
  const made = new Window({ url: `${ORIGIN}/taskpane.html` });
  const events = new EventTarget();
  return {
    document: made.document,
    location: made.location,
    navigator: made.navigator,
    history: made.history,
    localStorage: made.localStorage,
    sessionStorage: made.sessionStorage,
    window: globalThis,
    self: globalThis,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
    postMessage: () => undefined,
  };
}

/** A frame's window: a new one, or the one of vitest's happy-dom environment where the test runs in that. */
function frameMembers(displayLanguage: string, toParent: (text: string) => void): Globals {
  const parent = { postMessage: (data: unknown) => toParent(String(data)) };
  return {
    ...('document' in globalThis ? {} : newWindow()),
    top: parent,
    parent,
    opener: null,
    name: frameName(ORIGIN, displayLanguage),
  };
}

/** Sets members of the global object; the function it returns puts back what was there, and removes what was added since. */
function overlayGlobals(members: Globals): () => void {
  const before = Object.getOwnPropertyDescriptors(globalThis) as Record<string, PropertyDescriptor>;
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: true });
  }
  return () => {
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(globalThis))) {
      // What a script declares with `var` cannot be deleted, only emptied.
      if (!(name in before) && !Reflect.deleteProperty(globalThis, name)) Reflect.set(globalThis, name, undefined);
    }
    for (const [name, descriptor] of Object.entries(before)) {
      if (descriptor.configurable) Object.defineProperty(globalThis, name, descriptor);
      else if (descriptor.writable) Reflect.set(globalThis, name, descriptor.value);
    }
  };
}

const compiled = new Map<string, vm.Script>();

function runScript(file: string): void {
  const script = compiled.get(file) ?? new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  compiled.set(file, script);
  script.runInThisContext();
}

interface LoadedElement {
  readonly src?: string;
  readonly onload?: ((event: Event) => void) | null;
}

/** Loads the scripts that office.js asks for by adding `<script>` elements: from the folder of the npm package. */
function loadScriptsOf(document: Document): () => void {
  const { head } = document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    const { src: source = '', onload } = node as LoadedElement;
    if (!source.startsWith(SCRIPTS)) return source === '' ? append(node) : node;
    setTimeout(() => {
      runScript(path.join(OFFICE_JS, source.slice(SCRIPTS.length)));
      onload?.(new Event('load'));
    }, 0);
    return node;
  };
  return () => {
    head.appendChild = append;
  };
}

/** The client's trust rule compares the host's name with `document.domain`, which happy-dom leaves empty. */
function nameDomain(document: Document): void {
  if (!document.domain) Object.defineProperty(document, 'domain', { value: 'localhost', configurable: true });
}

/** The global members that are there once the client has been laid over this process. */
interface ClientGlobals {
  readonly document: Document;
  readonly sessionStorage: Storage;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  dispatchEvent(event: Event): boolean;
}

/**
 * Loads Microsoft's client into this process as if in an add-in's frame and waits for `Office.onReady`. `connect` is
 * given what hands a message to the page and returns what takes the messages that the page posts to its parent.
 * `Excel`, `Office` and `OfficeExtension` are global until the page is closed.
 */
export async function openNodePage(
  displayLanguage: string,
  connect: (deliver: (text: string) => void) => (text: string) => void,
): Promise<NodePage> {
  let open = true;
  const globals = globalThis as unknown as ClientGlobals;
  const deliver = (data: string): void => {
    // By microtask, so that a test's fake timers do not hold up the conversation.
    queueMicrotask(() => {
      if (open) globals.dispatchEvent(new MessageEvent('message', { data, origin: ORIGIN }));
    });
  };
  const toParent = connect(deliver);
  const restoreGlobals = overlayGlobals(
    frameMembers(displayLanguage, (text) => {
      if (open) toParent(text);
    }),
  );
  const { document } = globals;
  // The client keeps there which application it was in last.
  globals.sessionStorage.clear();
  nameDomain(document);
  const tag = document.createElement('script');
  tag.setAttribute('type', 'text/plain');
  tag.setAttribute('src', `${SCRIPTS}office.js`);
  document.body.append(tag);
  const restoreScripts = loadScriptsOf(document);
  const close = (): void => {
    open = false;
    restoreScripts();
    tag.remove();
    restoreGlobals();
  };
  try {
    runScript(path.join(OFFICE_JS, 'office.js'));
    const info = await new Promise<NodePage['info']>((resolve) => {
      void globals.Office.onReady((ready) => resolve({ host: String(ready.host), platform: String(ready.platform) }));
    });
    return { Office: globals.Office, Excel: globals.Excel, info, close };
  } catch (error) {
    close();
    throw error;
  }
}
