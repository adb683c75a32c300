import { post, say } from "./page";

type Kind = "create" | "get";
type Json = Record<string, unknown>;

/** Shows the passkey form where the device can, asks the device, and sends what it says as an ordinary form. */
export function passkey(form: HTMLFormElement): void {
  const kind: Kind = form.dataset.passkey === "create" ? "create" : "get";
  const url = form.dataset.passkeyOptionsUrl;
  const field = form.querySelector<HTMLInputElement>("input[data-passkey-credential]");
  const message = form.querySelector("[data-passkey-message]");
  if (!url || !field || !window.PublicKeyCredential || !navigator.credentials) return;
  form.hidden = false;
  form.closest<HTMLElement>("[data-passkey-needs]")?.removeAttribute("hidden");

  form.addEventListener("submit", (event) => {
    if (field.value !== "") return;
    event.preventDefault();
    say(message, "");
    void ask().catch((error: unknown) => say(message, whatHappened(error, kind)));
  });

  async function ask(): Promise<void> {
    const answer = await post(url!, new FormData(form), form);
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    const options = (await answer.json()) as Json;
    const credential = kind === "create"
      ? await navigator.credentials.create({ publicKey: creationOptions(options) })
      : await navigator.credentials.get({ publicKey: requestOptions(options) });
    if (!(credential instanceof PublicKeyCredential)) throw new Error("The device gave no passkey.");
    field!.value = JSON.stringify(asJson(credential));
    HTMLFormElement.prototype.submit.call(form);
  }
}

function whatHappened(error: unknown, kind: Kind): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "InvalidStateError") return "This device already has a passkey for you. Sign in with it.";
  if (name === "NotAllowedError" || name === "AbortError")
    return kind === "create" ? "No passkey was made. You can try again." : "You were not signed in. Try again, or sign in another way.";
  return "The passkey did not work. Try again, or use another way.";
}

function creationOptions(options: Json): PublicKeyCredentialCreationOptions {
  if (typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function")
    return PublicKeyCredential.parseCreationOptionsFromJSON(options as unknown as PublicKeyCredentialCreationOptionsJSON);
  const user = options.user as Json;
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: described(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function requestOptions(options: Json): PublicKeyCredentialRequestOptions {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function")
    return PublicKeyCredential.parseRequestOptionsFromJSON(options as unknown as PublicKeyCredentialRequestOptionsJSON);
  return {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: described(options.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
}

function described(list: unknown): Json[] {
  return ((list as Json[] | undefined) ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
}

// Some password managers give a credential whose own toJSON throws, so it is written out by hand.
function asJson(credential: PublicKeyCredential): Json {
  const response = credential.response;
  const common = {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
  if (response instanceof AuthenticatorAttestationResponse)
    return {
      ...common,
      response: {
        clientDataJSON: text(response.clientDataJSON),
        attestationObject: text(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      },
    };
  const assertion = response as AuthenticatorAssertionResponse;
  return {
    ...common,
    response: {
      clientDataJSON: text(assertion.clientDataJSON),
      authenticatorData: text(assertion.authenticatorData),
      signature: text(assertion.signature),
      userHandle: assertion.userHandle ? text(assertion.userHandle) : undefined,
    },
  };
}

function bytes(base64url: unknown): ArrayBuffer {
  const plain = atob(String(base64url).replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0)).buffer;
}

function text(buffer: ArrayBuffer): string {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
