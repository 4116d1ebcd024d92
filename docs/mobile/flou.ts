/** What the app has once: the sign-in in the keychain of the device, and the conversation over it. */

import NetInfo from "@react-native-community/netinfo";
import * as SecureStore from "expo-secure-store";
import { AppState } from "react-native";

import { type AsyncStorage, FlouAccount, FlouClient, type Lifecycle, persisted } from "./flou-client";

export const BASE = "https://flou.example/api/v1/";

// Readable after the first unlock, so that the app may start while the screen is locked; in no backup, on no other device.
const KEPT = { keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY };

const keychain: AsyncStorage = {
  getItem: (key) => SecureStore.getItemAsync(key),
  setItem: (key, value) => SecureStore.setItemAsync(key, value, KEPT),
  removeItem: (key) => SecureStore.deleteItemAsync(key),
};

/** Tell the client of an app that comes to the front, and of a network that went or became another one. */
function lifecycle({ wake, online, offline }: Lifecycle): () => void {
  let before: string | null | undefined;
  const app = AppState.addEventListener("change", (state) => {
    if (state === "active") wake();
  });
  const network = NetInfo.addEventListener(({ type, isConnected }) => {
    const now = isConnected ? type : null;
    if (now === null) offline();
    else if (before !== undefined && now !== before) online();
    before = now;
  });
  return () => {
    app.remove();
    network();
  };
}

/** Return the sign-in of this device: `account.user` is null until `signIn` or `register`. */
export async function openAccount(): Promise<FlouAccount> {
  return new FlouAccount({ base: BASE, storage: await persisted(keychain) });
}

/** Return the conversation of whoever is signed in. React Native sends the token in a header by default. */
export function openClient(account: FlouAccount): FlouClient {
  return new FlouClient({ account, lifecycle });
}
