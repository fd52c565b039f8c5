/** The page on which a person answers a device that wants to sign in. One file, no scripts, nothing from elsewhere. */
import { createHash } from 'node:crypto';

export interface LoginPage {
  readonly state: 'ask' | 'approved' | 'denied';
  readonly problem?: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { width: min(26rem, 90vw); padding: 2rem 0; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
label { display: block; margin: 1.2rem 0 .3rem; font-weight: 600; }
input { width: 100%; box-sizing: border-box; padding: .6rem .7rem; font: inherit; border: 1px solid GrayText; border-radius: .4rem; background: Field; color: FieldText; }
#code { font-family: ui-monospace, monospace; letter-spacing: .15em; text-transform: uppercase; }
.row { display: flex; gap: .7rem; margin-top: 1.5rem; }
button { flex: 1; padding: .65rem; font: inherit; font-weight: 600; border-radius: .4rem; border: 1px solid GrayText; cursor: pointer; background: ButtonFace; color: ButtonText; }
button.main { background: #1d4ed8; color: #fff; border-color: #1d4ed8; }
:focus-visible { outline: 3px solid #60a5fa; outline-offset: 2px; }
.problem { border-left: 4px solid #dc2626; padding: .3rem .8rem; }
.note { font-size: .9rem; opacity: .8; }`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The page and the policy under which a browser may show it. */
export function loginPage(page: LoginPage): { html: string; policy: string } {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Sign in a device</title>
<style>${STYLE}</style>
</head>
<body><main>
${page.state === 'ask' ? askPart(page.problem) : donePart(page.state)}
</main></body>
</html>
`;
  return { html, policy: POLICY };
}

function askPart(problem: string | undefined): string {
  return `<h1>Sign in a device</h1>
<p>Type the code that <strong>your own</strong> terminal shows. Whoever shows you another code, or sends you one, wants
to use your account.</p>
${problem === undefined ? '' : `<p class="problem" role="alert">${escapeHtml(problem)}</p>\n`}<form method="post" action="/cli-auth" autocomplete="off">
<label for="code">Code on the device</label>
<input id="code" name="code" required maxlength="40" autocapitalize="characters" spellcheck="false" placeholder="BCDF-GHJK">
<label for="key">Your API key</label>
<input id="key" name="key" type="password" required maxlength="500" autocomplete="current-password">
<p class="note">The device gets a key of its own, with the same account and no more rights than this one. You can revoke it at any time.</p>
<div class="row">
<button class="main" name="answer" value="approve">Approve</button>
<button name="answer" value="deny">Deny</button>
</div>
</form>`;
}

function donePart(state: 'approved' | 'denied'): string {
  return state === 'approved'
    ? '<h1>Approved</h1>\n<p role="status">The device is signed in. You can close this page.</p>'
    : '<h1>Denied</h1>\n<p role="status">The device was refused. You can close this page.</p>';
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
