import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { commandId } from '../commandNames.ts';

/** What a page may do and load: its own script and style out of dist/, nothing else. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
	return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/** As `pageOptions`, with the commands that stand in a challenge's panel when it failed. */
export function panelOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
	return {
		...pageOptions(extensionUri),
		enableCommandUris: [commandId('openChallenge'), commandId('showLog')],
	};
}

/** A page's HTML: an empty body that the script of this bundle fills. */
export function pageHtml(
	webview: vscode.Webview,
	extensionUri: vscode.Uri,
	title: string,
	bundle: 'panel' | 'statistics' | 'classes',
): string {
	const nonce = randomBytes(16).toString('base64');
	const dist = (name: string): string =>
		webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
	const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; font-src ${webview.cspSource};`;
	return page(
		policy,
		title,
		`<link rel="stylesheet" href="${escaped(dist(`${bundle}.css`))}">`,
		`<script nonce="${nonce}" src="${escaped(dist(`${bundle}.js`))}"></script>`,
	);
}

/** What stands in the panel when its challenge could not be fetched: the reason, and links that try again. */
export function failureHtml(challengeId: string, title: string, message: string): string {
	const again = `command:${commandId('openChallenge')}?${encodeURIComponent(JSON.stringify([challengeId]))}`;
	return page(
		"default-src 'none';",
		title,
		'',
		`<h1>${escaped(title)}</h1><p>${escaped(message)}</p>
<p><a href="${escaped(again)}">${escaped(vscode.l10n.t('Try again'))}</a></p>
<p><a href="command:${commandId('showLog')}">${escaped(vscode.l10n.t('Show Log'))}</a></p>`,
	);
}

function page(policy: string, title: string, head: string, body: string): string {
	return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(title)}</title>
${head}
</head>
<body>
${body}
</body>
</html>`;
}

const entities = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;'],
]);

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}
