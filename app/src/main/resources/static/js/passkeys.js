// Signing in by passkey and adding one (W3C Web Authentication). The page works without: this only shows two buttons.
const csrf = () => {
  const field = document.querySelector('input[name="_csrf"]');
  return field ? { "X-XSRF-TOKEN": field.value } : {};
};

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const post = async (address, body) => {
  const answer = await fetch(address, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", ...csrf() },
    body: body === undefined ? "{}" : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const keys = (list) => (list ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

const common = (credential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment,
});

const signIn = async (next) => {
  const options = await post("/connexion/cle/defi");
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: keys(options.allowCredentials),
    },
  });
  const response = credential.response;
  const { next: target } = await post(`/connexion/cle?suite=${encodeURIComponent(next)}`, {
    ...common(credential),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
  });
  location.assign(target);
};

const add = async (label) => {
  const options = await post("/compte/cles/defi");
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: keys(options.excludeCredentials),
    },
  });
  const response = credential.response;
  const { next: target } = await post("/compte/cles", {
    label,
    credential: {
      ...common(credential),
      response: {
        attestationObject: text(response.attestationObject),
        clientDataJSON: text(response.clientDataJSON),
        transports: response.getTransports ? response.getTransports() : [],
      },
    },
  });
  location.assign(target);
};

const on = (section, selector, action) =>
  section.querySelector(selector)?.addEventListener("click", async (event) => {
    const message = section.querySelector("[data-passkey-message]");
    message.textContent = "";
    try {
      await action(event.currentTarget.dataset);
    } catch {
      message.textContent = message.dataset.refused;
    }
  });

if (window.PublicKeyCredential) {
  for (const section of document.querySelectorAll("[data-passkey]")) {
    section.hidden = false;
    on(section, "[data-passkey-sign-in]", (data) => signIn(data.next));
    on(section, "[data-passkey-add]", (data) => add(data.label));
  }
}
