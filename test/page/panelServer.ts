import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import type { Theme } from './themes.ts';

const root = path.join(import.meta.dirname, '../..');

export interface PanelServer {
	/** Address of a page like the one VS Code makes around the panel, in this theme. */
	address(theme: Theme): string;
	stop(): Promise<void>;
}

/** Where a page begins: its script and its style. */
export interface PageEntry {
	script: string;
	style: string;
}

const panelEntry: PageEntry = { script: 'webview/panel.ts', style: 'webview/panel.css' };

/**
 * Serves the panel's page, or another one, on loopback as VS Code does: the built bundle, a content security policy with nothing loosened, the theme's
 * variables on the root element. `acquireVsCodeApi` hands messages to `window.toHost`, which the test provides.
 */
export async function startPanelServer(entry: PageEntry = panelEntry): Promise<PanelServer> {
	const [script, style] = await Promise.all([bundle(entry.script), bundle(entry.style)]);
	const themes = new Map<string, Theme>();
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://127.0.0.1');
		const theme = themes.get(url.searchParams.get('theme') ?? '');
		const send = (type: string, body: string): void => {
			response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(body);
		};
		if (url.pathname === '/panel.js') send('text/javascript', script);
		else if (url.pathname === '/panel.css') send('text/css', style);
		else if (theme === undefined) response.writeHead(404).end();
		else if (url.pathname === '/host.js') send('text/javascript', hostScript(theme));
		else if (url.pathname === '/') {
			const nonce = randomBytes(16).toString('base64');
			response.setHeader('Content-Security-Policy', policy(nonce, `http://${request.headers.host ?? ''}`));
			send('text/html', html(theme, nonce));
		} else response.writeHead(404).end();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return {
		address(theme) {
			themes.set(theme.name, theme);
			return `http://127.0.0.1:${address.port}/?theme=${encodeURIComponent(theme.name)}`;
		},
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** The same options as the build that ships. */
async function bundle(entry: string): Promise<string> {
	const result = await build({
		absWorkingDir: root,
		entryPoints: [entry],
		bundle: true,
		minify: true,
		format: 'iife',
		target: 'chrome140',
		legalComments: 'none',
		write: false,
	});
	return result.outputFiles[0]?.text ?? '';
}

function policy(nonce: string, origin: string): string {
	return `default-src 'none'; style-src ${origin}; script-src 'nonce-${nonce}'`;
}

function html(theme: Theme, nonce: string): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Challenge</title>
<link rel="stylesheet" href="/panel.css">
</head>
<body class="${theme.bodyClass}" data-vscode-theme-kind="${theme.kind}">
<script nonce="${nonce}" src="/host.js?theme=${encodeURIComponent(theme.name)}"></script>
<script nonce="${nonce}" src="/panel.js"></script>
</body>
</html>`;
}

/** What VS Code puts into a webview before the page's own script. */
function hostScript(theme: Theme): string {
	return `
for (const [name, value] of Object.entries(${JSON.stringify(theme.variables)})) document.documentElement.style.setProperty(name, value);
document.addEventListener('securitypolicyviolation', (event) => {
	window.toHost({ kind: 'violation', directive: event.violatedDirective, blocked: event.blockedURI });
});
window.acquireVsCodeApi = () => ({
	postMessage: (message) => window.toHost(JSON.parse(JSON.stringify(message))),
	getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
	setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
});
`;
}
