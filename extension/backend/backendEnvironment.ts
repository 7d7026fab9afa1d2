/** What an operating system needs to find programs, temporary folders and the user's home; nothing else is passed on. */
const kept = [
	'PATH',
	'HOME',
	'LANG',
	'LC_ALL',
	'LC_CTYPE',
	'TMPDIR',
	'USER',
	// Windows starts no program without these, and finds no compiler without PATHEXT.
	'USERPROFILE',
	'SYSTEMROOT',
	'SYSTEMDRIVE',
	'TEMP',
	'TMP',
	'PATHEXT',
	'COMSPEC',
	'LOCALAPPDATA',
	'APPDATA',
	'PROGRAMFILES',
];

/**
 * The environment of the backend: a few names kept, so that nothing of the editor's reaches it, and ELECTRON_RUN_AS_NODE, with which VS Code's
 * own program is a plain Node. Windows spells names in any case, hence the comparison without it.
 */
export function backendEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const environment: NodeJS.ProcessEnv = { ELECTRON_RUN_AS_NODE: '1' };
	for (const [name, value] of Object.entries(own))
		if (value !== undefined && kept.includes(name.toUpperCase())) environment[name] = value;
	return environment;
}
