import type { StatisticsHostMessage } from '#statisticsMessages';
import { startStatisticsPage } from './statisticsPage.ts';

const vscode = acquireVsCodeApi();
const root = document.createElement('main');
root.className = 'page';
document.body.append(root);
const take = startStatisticsPage(
	{
		post: (message) => vscode.postMessage(message),
		saved: () => vscode.getState(),
		save: (kept) => vscode.setState(kept),
	},
	root,
);
// A webview's window gets messages from its extension alone, so this is of the protocol.
window.addEventListener('message', (event: MessageEvent<StatisticsHostMessage>) => take(event.data));
vscode.postMessage({ kind: 'ready' });
