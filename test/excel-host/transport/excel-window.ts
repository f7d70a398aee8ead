import type { ExcelSession } from '../excel-session';
import type { RequirementSets } from '../protocol/requirement-sets';
import {
  ADDIN_ID,
  CONVERSATION_ID,
  type ClientMessage,
  type HostMessage,
  TRANSPORT_ERROR,
  isRecord,
  readClientMessage,
} from './envelope';

export interface ExcelWindowOptions {
  /** Origin of the page that plays Excel; `https`, and of the add-in's own host name. */
  readonly hostOrigin: string;
  /** Office's display language and the language of the document, as in `th-TH`. */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly sets: RequirementSets;
  /** Takes the text of a message to the add-in's window. */
  post(text: string): void;
}

/** Dispatch numbers of the calls that arrive under the name `executeMethod`. */
const DISPATCH = { LoadSettings: 75, SaveSettings: 76, RichApi: 93, CommandCompleted: 94 } as const;

/** Excel's side of the conversation between the two windows. Hand it what the add-in's window posts. */
export class ExcelWindow {
  /** `Office.context.document.settings`: names and JSON texts. */
  #settings: [string, string][] = [];
  #eventCorrelation: number | null = null;
  #eventsSent = 0;
  #commandCorrelation: number | null = null;
  #commandsPressed = 0;
  readonly #runningCommands = new Map<string, (completed: boolean) => void>();

  constructor(
    private readonly session: ExcelSession,
    private readonly options: ExcelWindowOptions,
  ) {
    session.onEvent = ({ number, target, args }) => {
      if (this.#eventCorrelation === null) return;
      const entry = [65536, number, target, JSON.stringify(args), ++this.#eventsSent, args['source'] === 'Remote'];
      const correlation = this.#eventCorrelation;
      // Events come after the answer to the request that caused them.
      setTimeout(() => this.#post('richApiMessage', correlation, { ArrayData: [entry] }, 1), 0);
    };
  }

  get documentSettings(): readonly (readonly [string, string])[] {
    return this.#settings;
  }

  /**
   * The user presses a ribbon button that runs a function of the add-in. Resolves when the function says that it has
   * completed: true, or false where the add-in has no such function.
   */
  pressRibbonButton(functionName: string, controlId: string): Promise<boolean> {
    const correlation = this.#commandCorrelation;
    if (correlation === null) throw new Error('The add-in has not asked for ribbon commands yet.');
    const commandId = `command-${++this.#commandsPressed}`;
    const event = JSON.stringify({ source: { id: controlId } });
    return new Promise((resolve) => {
      this.#runningCommands.set(commandId, resolve);
      this.#post('appCommandInvoked', correlation, { 0: commandId, 1: functionName, 2: event }, 1);
    });
  }

  /** Takes what a window posted; false where it is none of the conversation's requests. */
  receive(data: unknown): boolean {
    const message = readClientMessage(data);
    if (!message) return false;
    void this.#answer(message);
    return true;
  }

  async #answer(message: ClientMessage): Promise<void> {
    const reply = (data: unknown): void => this.#post(message._actionName, message._correlationId, data, 0);
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return reply(this.#appContext());
      case 'richApiMessage':
        this.#eventCorrelation = message._actionType === 1 ? message._correlationId : null;
        return reply({ Error: 0 });
      case 'appCommandInvoked':
        this.#commandCorrelation = message._actionType === 1 ? message._correlationId : null;
        return reply({ Error: 0 });
      case 'executeMethod': {
        const answer = await this.#executeMethod(message._data);
        if (answer !== null) reply(answer);
        return;
      }
      default:
        return reply({ Error: 0 });
    }
  }

  /** What the library asks first: which application, which document, which requirement sets. */
  #appContext(): Record<string, unknown> {
    return {
      _id: ADDIN_ID,
      _appName: 16,
      _appVersion: '16.00',
      _appUILocale: this.options.displayLanguage,
      _dataLocale: this.options.contentLanguage,
      _docUrl: `https://example.org/${this.session.workbook.fileName}`,
      _clientMode: this.session.workbook.readOnly ? 0 : 1,
      _settings: this.#settings,
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'correlation',
      _appInstanceId: 'instance',
      _requirementMatrix: JSON.stringify(this.options.sets),
      _hostFullVersion: '16.0.17000.20000',
      _featureGates: {},
    };
  }

  async #executeMethod(data: unknown): Promise<Record<string, unknown> | null> {
    const method = isRecord(data) && isRecord(data['DdaMethod']) ? data['DdaMethod']['DispatchId'] : undefined;
    if (!isRecord(data)) return { Version: 1, Error: TRANSPORT_ERROR.GeneralException };
    switch (method) {
      case DISPATCH.RichApi:
        return this.#richApi(data['ArrayData']);
      case DISPATCH.LoadSettings:
        return { Version: 1, Error: 0, Settings: this.#settings, Properties: this.#settings };
      case DISPATCH.SaveSettings: {
        const wrapped = data['DdaSettingsMethod'];
        const saved = isRecord(wrapped) ? wrapped['Properties'] : data['Properties'];
        if (Array.isArray(saved)) this.#settings = saved.filter(isSetting);
        return { Version: 1, Error: 0 };
      }
      case DISPATCH.CommandCompleted: {
        const commandId = String(data['0']);
        this.#runningCommands.get(commandId)?.(data['1'] === 0);
        this.#runningCommands.delete(commandId);
        return { Version: 1, Error: 0 };
      }
      default:
        return { Version: 1, Error: TRANSPORT_ERROR.GeneralException };
    }
  }

  async #richApi(fields: unknown): Promise<Record<string, unknown> | null> {
    const given: readonly unknown[] = Array.isArray(fields) ? fields : [];
    const [note, , , , text, , flags] = given;
    if (typeof text !== 'string') return { Version: 1, Error: TRANSPORT_ERROR.GeneralException };
    const outcome = await this.session.execute(text, String(note), typeof flags === 'number' ? flags : 0);
    if (outcome.kind === 'silence') return null;
    if (outcome.kind === 'error') return { Version: 1, Error: outcome.error };
    return { Version: 1, Error: 0, Data: [200, [], outcome.body] };
  }

  #post(action: string, correlation: number, data: unknown, responseType: 0 | 1): void {
    const message: HostMessage = {
      _messageType: 1,
      _actionName: action,
      _conversationId: CONVERSATION_ID,
      _correlationId: correlation,
      _origin: this.options.hostOrigin,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    this.options.post(JSON.stringify(message));
  }
}

const isSetting = (value: unknown): value is [string, string] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
