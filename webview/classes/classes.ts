import type { DashboardHostMessage } from '#dashboardMessages';
import { startDashboardPage } from './dashboardPage.ts';

const vscode = acquireVsCodeApi();
const root = document.createElement('main');
root.className = 'page';
document.body.append(root);
const take = startDashboardPage(
	{
		post: (message) => vscode.postMessage(message),
		saved: () => vscode.getState(),
		save: (kept) => vscode.setState(kept),
		now: () => Date.now(),
	},
	root,
);
// A webview's window gets messages from its extension alone, so this is of the protocol.
window.addEventListener('message', (event: MessageEvent<DashboardHostMessage>) => take(event.data));
vscode.postMessage({ kind: 'ready' });
