import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Extensions that stand for those that bring debuggers: by their ids, with the types and languages that they have. */
const standIns = [
	{ publisher: 'ms-python', name: 'debugpy', type: 'debugpy', languages: ['python'] },
	{ publisher: 'ms-vscode', name: 'cpptools', type: 'cppdbg', languages: ['c', 'cpp'] },
	{ publisher: 'vscjava', name: 'vscode-java-debug', type: 'java', languages: ['java'] },
	{ publisher: 'golang', name: 'go', type: 'go', languages: ['go'] },
] as const;

/** Makes them in a folder of the test's. @returns their folders, to be installed */
export function makeDebuggerStandIns(parent: string): string[] {
	return standIns.map(({ publisher, name, type, languages }) => {
		const folder = path.join(parent, name);
		mkdirSync(folder, { recursive: true });
		cpSync(
			path.join(import.meta.dirname, 'fixtures/debuggerStandIn/extension.cjs'),
			path.join(folder, 'extension.cjs'),
		);
		writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest(publisher, name, type, languages)));
		return folder;
	});
}

function manifest(publisher: string, name: string, type: string, languages: readonly string[]): object {
	return {
		...{ name, publisher, displayName: `${name} (stand-in)`, description: 'A debugger for tests of Code Sensei.' },
		...{ version: '0.0.1', license: 'MIT', private: true, engines: { vscode: '^1.105.0' } },
		...{ main: './extension.cjs', extensionKind: ['workspace'], activationEvents: [`onDebugResolve:${type}`] },
		contributes: {
			breakpoints: languages.map((language) => ({ language })),
			debuggers: [{ type, label: type, languages, configurationAttributes: { launch: {} } }],
		},
	};
}
