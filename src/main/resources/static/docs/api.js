"use strict";

// The key stays in this page: it is kept nowhere and gone with the tab.
let key = "";

function withKey(request) {
  if (key) {
    request.headers.Authorization = "Bearer " + key;
  }
  return request;
}

async function show() {
  const message = document.getElementById("message");
  const answer = await fetch("/api/openapi.json", withKey({ headers: {} }));
  if (!answer.ok) {
    message.textContent = "Sign in, or enter an API key, to see the contract of your workspace.";
    return;
  }
  message.textContent = "";
  SwaggerUIBundle({
    spec: await answer.json(),
    dom_id: "#contract",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    validatorUrl: null,
    requestInterceptor: withKey,
  });
}

document.getElementById("key-form").addEventListener("submit", (event) => {
  event.preventDefault();
  key = document.getElementById("key").value.trim();
  show();
});
show();
