import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { codeServerBuiltin } from '../../tools/codeServerPackages.ts';

const Message = z.looseObject({
	id: z.number().optional(),
	method: z.string().optional(),
	params: z.unknown().optional(),
	result: z.unknown().optional(),
});
const Diagnostics = z.looseObject({ uri: z.string(), diagnostics: z.array(z.looseObject({ message: z.string() })) });
const Completions = z.looseObject({ items: z.array(z.looseObject({ label: z.string() })) });
const Asked = z.union([z.string(), z.array(z.string()).min(1)]);

/** VS Code's own server for JSON, as its editor asks it. */
export interface JsonServer {
	/** What it finds in a file that is opened. @param file a path, there or not */
	problems(file: string, text: string): Promise<string[]>;
	/** What it proposes where `|` stands in a text. */
	proposals(file: string, text: string): Promise<string[]>;
	stop(): void;
}

/** @param schemas by the pattern of the files that they are for, as `jsonValidation` has them; absolute paths */
export async function startJsonServer(schemas: readonly { fileMatch: string; file: string }[]): Promise<JsonServer> {
	const entry = path.join(codeServerBuiltin, 'json-language-features/server/dist/node/jsonServerMain.js');
	const server = spawn(process.execPath, [entry, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const answers = new Map<number, (result: unknown) => void>();
	const found = new Map<string, (messages: string[]) => void>();
	let asked = 0;
	const send = (message: object): void => {
		const text = JSON.stringify({ jsonrpc: '2.0', ...message });
		server.stdin.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
	};
	const ask = (method: string, params: object): Promise<unknown> =>
		new Promise((resolve) => {
			answers.set(++asked, resolve);
			send({ id: asked, method, params });
		});
	const hear = ({ id, method, params, result }: z.infer<typeof Message>): void => {
		if (method === undefined) answers.get(id ?? 0)?.(result);
		else if (method === 'vscode/content') {
			const [uri = ''] = [Asked.parse(params)].flat();
			send({ id, result: readFileSync(new URL(uri), 'utf8') });
		} else if (id !== undefined) send({ id, result: null });
		else if (method === 'textDocument/publishDiagnostics') {
			const { uri, diagnostics } = Diagnostics.parse(params);
			found.get(uri)?.(diagnostics.map(({ message }) => message));
		}
	};
	let heard = Buffer.alloc(0);
	server.stdout.on('data', (bytes: Buffer) => {
		heard = Buffer.concat([heard, bytes]);
		for (;;) {
			const end = heard.indexOf('\r\n\r\n');
			const length = Number(/Content-Length: (\d+)/.exec(heard.toString('latin1', 0, Math.max(end, 0)))?.[1] ?? NaN);
			if (end < 0 || heard.length < end + 4 + length) return;
			const text = heard.toString('utf8', end + 4, end + 4 + length);
			heard = heard.subarray(end + 4 + length);
			hear(Message.parse(JSON.parse(text)));
		}
	});
	const uriOf = (file: string): string => new URL(`file://${file}`).href;
	const open = (file: string, text: string): Promise<string[]> =>
		new Promise((resolve) => {
			found.set(uriOf(file), resolve);
			const textDocument = { uri: uriOf(file), languageId: 'json', version: 1, text };
			send({ method: 'textDocument/didOpen', params: { textDocument } });
		});
	const completion = { completionItem: { snippetSupport: true } };
	await ask('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: { textDocument: { completion } },
		initializationOptions: { handledSchemaProtocols: ['file'] },
	});
	send({ method: 'initialized', params: {} });
	// As the client of VS Code does: a name that is no path is one below any folder.
	const associations = schemas.map(({ fileMatch, file }) => ({ fileMatch: [`/${fileMatch}`], uri: uriOf(file) }));
	send({ method: 'json/schemaAssociations', params: [associations] });
	return {
		problems: open,
		async proposals(file, text) {
			const before = text.slice(0, text.indexOf('|'));
			await open(file, text.replace('|', ''));
			const position = {
				line: before.split('\n').length - 1,
				character: before.length - (before.lastIndexOf('\n') + 1),
			};
			const answer = await ask('textDocument/completion', { textDocument: { uri: uriOf(file) }, position });
			return Completions.parse(answer).items.map(({ label }) => label);
		},
		stop: () => server.kill(),
	};
}
