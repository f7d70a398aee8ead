import type { HostObject } from '../protocol/host-object';
import { type Kind, defineKind } from '../protocol/kind';
import { wordArgument } from './arguments';

/** The add-in's runtime as Excel keeps it: with its pane shown, or running on without. */
export interface AppRuntime {
  state: 'Visible' | 'Background' | 'Inactive';
}

/** Calls behind `Office.addin`; the public typings do not name the class. */
interface AppRuntimeService {
  getAppRuntimeState(): unknown;
  setAppRuntimeState(state: unknown): void;
}

/** What the client tells once at its start. */
interface AddinInternalService {
  notifyActionHandlerReady(): void;
}

const internalServices: Kind<AppRuntime> = defineKind<AddinInternalService, AppRuntime>({
  typeName: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => undefined },
});

const appRuntimes: Kind<AppRuntime> = defineKind<AppRuntimeService, AppRuntime>({
  typeName: 'AppRuntimeService',
  methods: {
    getAppRuntimeState: ({ state }) => state,
    setAppRuntimeState: (runtime, [state]) => {
      runtime.state = wordArgument(state, ['Visible', 'Background', 'Inactive']);
    },
  },
});

/** The objects that the client makes by itself, by the names under which it does; null for others. */
export function runtimeObject(typeName: string, runtime: AppRuntime): HostObject | null {
  switch (typeName) {
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return appRuntimes.of(runtime);
    case 'Microsoft.InternalService.AddinInternalService':
      return internalServices.of(runtime);
    default:
      return null;
  }
}
