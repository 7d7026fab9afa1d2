// Runs a command of the Code Sensei that is installed on this computer: node tools/sensei.mjs prove .
// CODE_SENSEI=/path/to/backend.mjs says which one to take.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const folders = ['.vscode', '.vscode-insiders', '.vscode-oss', '.vscode-server', '.cursor', '.windsurf'].map((name) =>
	join(homedir(), name, 'extensions'),
);

function installed() {
	if (process.env.CODE_SENSEI) return process.env.CODE_SENSEI;
	for (const folder of [process.env.VSCODE_EXTENSIONS, ...folders]) {
		if (!folder || !existsSync(folder)) continue;
		const newest = readdirSync(folder)
			.filter((name) => /^code-sensei\.code-sensei-\d/.test(name))
			.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
			.map((name) => join(folder, name, 'dist', 'backend.mjs'))
			.find((file) => existsSync(file));
		if (newest) return newest;
	}
	return undefined;
}

const backend = installed();
if (backend === undefined) {
	console.error('Code Sensei is not installed here: code --install-extension code-sensei.code-sensei');
	process.exitCode = 2;
} else {
	const { status, error } = spawnSync(process.execPath, [backend, ...process.argv.slice(2)], { stdio: 'inherit' });
	if (error) console.error(error.message);
	process.exitCode = status ?? 1;
}
