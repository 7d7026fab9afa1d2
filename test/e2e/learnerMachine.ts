import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CodeServerProfile } from '../../tools/codeServer.ts';

/** Everything a learner has on a computer, in a temporary folder: a home, a folder that is open in VS Code, VS Code's own data. */
export interface LearnerMachine {
	home: string;
	/** The folder that VS Code opens. */
	workspace: string;
	profile: CodeServerProfile;
	/** Of the browser in which VS Code's window is. */
	browserProfile: string;
	env: NodeJS.ProcessEnv;
	/** Where the extension keeps its data. */
	globalStorage: string;
	/** Where solutions go unless a setting says otherwise. */
	solutions: string;
	/** Changes these settings; what was set before stays. */
	writeSettings(settings: Readonly<Record<string, unknown>>): void;
	/** As on a fresh machine: of what was set before nothing stays. */
	resetSettings(settings: Readonly<Record<string, unknown>>): void;
	remove(): void;
}

/** VS Code as quiet as it gets: what is not Code Sensei stays away from the screen and the network. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.tips.enabled': false,
	'workbench.enableExperiments': false,
	'chat.disableAIFeatures': true,
	'extensions.autoUpdate': false,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'git.enabled': false,
	'files.simpleDialog.enable': true,
	'window.confirmBeforeClose': 'never',
	// The tests type whole solutions; what an editor adds by itself would be typed twice.
	'editor.autoIndent': 'none',
	'editor.autoClosingBrackets': 'never',
	'editor.autoClosingQuotes': 'never',
	'editor.formatOnType': false,
	'editor.quickSuggestions': false,
	'editor.suggestOnTriggerCharacters': false,
	'editor.parameterHints.enabled': false,
	'editor.minimap.enabled': false,
};

/** @param extensionsFolder with the extension already in it; shared between machines, nothing writes to it. */
export function makeLearnerMachine(extensionsFolder: string): LearnerMachine {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-e2e-'));
	// As a home is that others may enter: what a judge makes there stays usable for boxes of another user.
	chmodSync(folder, 0o755);
	const home = path.join(folder, 'home');
	const workspace = path.join(home, 'project');
	const userDataFolder = path.join(folder, 'vscode');
	mkdirSync(workspace, { recursive: true });
	writeFileSync(path.join(workspace, 'notes.txt'), 'my own project\n');
	let kept: Readonly<Record<string, unknown>> = quietSettings;
	const machine: LearnerMachine = {
		home,
		workspace,
		profile: { userDataFolder, extensionsFolder },
		browserProfile: path.join(folder, 'browser'),
		env: {
			...process.env,
			HOME: home,
			XDG_DATA_HOME: path.join(home, '.local/share'),
			XDG_CONFIG_HOME: path.join(home, '.config'),
			XDG_CACHE_HOME: path.join(home, '.cache'),
			// CI would make tools inside behave as on a build machine; a learner has none.
			CI: undefined,
		},
		globalStorage: path.join(userDataFolder, 'User/globalStorage/code-sensei.code-sensei'),
		solutions: path.join(home, 'CodeSensei'),
		writeSettings(settings) {
			kept = { ...kept, ...settings };
			// A server keeps settings that belong to the machine apart from the user's.
			for (const place of ['User', 'Machine']) {
				const file = path.join(userDataFolder, place, 'settings.json');
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileSync(file, JSON.stringify(kept, undefined, '\t'));
			}
		},
		resetSettings(settings) {
			kept = quietSettings;
			machine.writeSettings(settings);
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
	machine.writeSettings({});
	return machine;
}
