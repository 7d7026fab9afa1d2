import type { HostMessage } from '#messages';
import { startPage } from './page.ts';
import { registerParts } from './parts/registerParts.ts';

registerParts();
const vscode = acquireVsCodeApi();
const root = document.createElement('main');
root.className = 'page';
document.body.append(root);
const take = startPage(
	{
		post: (message) => vscode.postMessage(message),
		saved: () => vscode.getState(),
		save: (kept) => vscode.setState(kept),
		now: () => Date.now(),
	},
	root,
);
// A webview's window gets messages from its extension alone, so this is of the protocol.
window.addEventListener('message', (event: MessageEvent<HostMessage>) => take(event.data));
vscode.postMessage({ kind: 'ready' });
