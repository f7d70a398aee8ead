/**
 * The JSON messages that office.js and Excel on the web post to each other's window. Field names are the
 * client's; only the fields that one of the two sides reads are listed.
 */

/** What the add-in's frame posts to Excel's window. */
export interface ClientMessage {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 call, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _data: unknown;
}

/** What Excel's window posts back: the answer to one call, or an event. */
export interface HostMessage {
  readonly _messageType: 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _errorCode: number;
  /** 0 answer, 1 event. */
  readonly _responseType: 0 | 1;
  readonly _data: unknown;
  readonly _serializerVersion: 1;
}

/** Names one add-in's conversation with one host window; both sides repeat it in each message. */
export const CONVERSATION_ID = 'excel-host-conversation';
export const ADDIN_ID = 'excel-host-addin';

/** Codes that fail a whole request before Excel looks at it; the client turns each into an error code of its own. */
export const TRANSPORT_ERROR = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const;

export type TransportErrorCode = keyof typeof TRANSPORT_ERROR;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The message in a posted text; null where it is not one of our conversation's requests. */
export function readClientMessage(data: unknown): ClientMessage | null {
  if (typeof data !== 'string') return null;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  if (!isRecord(message) || message['_messageType'] !== 0 || message['_conversationId'] !== CONVERSATION_ID)
    return null;
  const { _actionName: name, _correlationId: correlation, _actionType: type } = message;
  if (typeof name !== 'string' || typeof correlation !== 'number') return null;
  return {
    _messageType: 0,
    _actionName: name,
    _conversationId: CONVERSATION_ID,
    _correlationId: correlation,
    _actionType: typeof type === 'number' ? type : 0,
    _data: message['_data'],
  };
}

/**
 * What Excel on the web writes into the `name` of the add-in's frame. By it office.js knows before any script of
 * ours runs which application it is in, in which language, and whom to talk to.
 */
export function frameName(hostOrigin: string, displayLanguage: string): string {
  return JSON.stringify({
    baseFrameName: 'excel-host',
    hostInfo: `Excel$Web$16.00$${displayLanguage}$correlation$$disableLogging$0`,
    xdmInfo: `${CONVERSATION_ID}|${ADDIN_ID}|${hostOrigin}`,
    serializerVersion: '1',
  });
}
