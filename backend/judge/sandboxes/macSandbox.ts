import { ProcessSandbox } from './processSandbox.ts';
import type { RunFolders } from './runFolders.ts';

/**
 * The profile of a box under macOS: nothing but what a runtime needs to start, no network, no file of the person's, writing only in the run's folder.
 * The language is Apple's own and undocumented; the rules follow the profiles that macOS ships in /System/Library/Sandbox/Profiles.
 * Later rules win over earlier ones.
 */
export function macSandboxProfile(readable: readonly string[], folder: string): string {
	const system = [
		'/usr',
		'/bin',
		'/sbin',
		'/System',
		'/Library/Developer',
		'/Library/Apple',
		'/private/var/db/dyld',
		'/opt/homebrew',
	];
	return [
		'(version 1)',
		'(deny default)',
		'(allow process-fork process-exec)',
		'(allow signal (target same-sandbox))',
		'(allow sysctl-read)',
		'(allow mach-lookup (global-name "com.apple.system.opendirectoryd.libinfo"))',
		'(allow file-read-metadata)',
		`(allow file-read* (literal "/") ${[...system, ...readable].map(subpath).join(' ')})`,
		'(allow file-read* (literal "/dev/null") (literal "/dev/urandom") (literal "/dev/random"))',
		'(allow file-write* (literal "/dev/null"))',
		`(allow file-read* file-write* ${subpath(folder)})`,
		'(deny network*)',
	].join('\n');
}

/** macOS's sandbox-exec around an ordinary process. Written from its documentation; trusted only as far as the canaries at start. */
export function macSandbox(folders: RunFolders): ProcessSandbox {
	return new ProcessSandbox({
		tier: 'sandbox-exec',
		folders,
		wrap: (command, request, folder) => [
			'/usr/bin/sandbox-exec',
			'-p',
			macSandboxProfile(request.mounts, folder),
			...command,
		],
	});
}

function subpath(path: string): string {
	return `(subpath ${JSON.stringify(path)})`;
}
