import { lstatSync, readlinkSync } from 'node:fs';
import { isMissing } from '../files/isMissing.ts';

/** Where the files of a request lie inside, and where the program works. */
export const boxFolder = '/box';
export const boxWorkFolder = '/tmp';

const workFolderBytes = 64 * 1024 * 1024;
const sharedMemoryBytes = 8 * 1024 * 1024;

export interface BubblewrapArguments {
	/** From `systemMounts`. */
	system: readonly string[];
	mounts: readonly string[];
	environment: Readonly<Record<string, string>>;
	seccompDescriptor: number;
	/** Files whose bytes bubblewrap reads from a descriptor, so that no path of ours needs to be readable for the box's user. */
	files: readonly { name: string; descriptor: number; executable: boolean }[];
	/** A folder of the host that is seen, read-only, where the files would lie. */
	filesFrom?: string | undefined;
}

/**
 * The options of a box. The order matters: / and /dev become read-only after everything in them was made, and the writable folders have a size of
 * their own, or a program could fill the memory through them.
 */
export function bubblewrapArguments(request: BubblewrapArguments): string[] {
	return [
		...['--unshare-user', '--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
		...['--disable-userns', '--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--hostname', 'box'],
		...['--seccomp', String(request.seccompDescriptor)],
		...request.system,
		...['--proc', '/proc', '--dev', '/dev'],
		...['--perms', '1777', '--size', String(sharedMemoryBytes), '--tmpfs', '/dev/shm', '--remount-ro', '/dev'],
		...['--perms', '1777', '--size', String(workFolderBytes), '--tmpfs', boxWorkFolder],
		// After the folders above: a mount may lie below one of them.
		...request.mounts.flatMap((path) => ['--ro-bind', path, path]),
		...(request.filesFrom === undefined ? ['--dir', boxFolder] : ['--ro-bind', request.filesFrom, boxFolder]),
		...request.files.flatMap(({ name, descriptor, executable }) => [
			...['--perms', executable ? '0555' : '0444'],
			...['--ro-bind-data', String(descriptor), `${boxFolder}/${name}`],
		]),
		...['--remount-ro', '/', '--chdir', boxWorkFolder],
		...Object.entries(request.environment).flatMap(([name, value]) => ['--setenv', name, value]),
		'--',
	];
}

/** The system's programs and libraries, read-only, laid out as on this host. */
export function systemMounts(): string[] {
	return [
		...['--ro-bind', '/usr', '/usr'],
		...['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'].flatMap(mountOrLink),
		// Where the linker finds libraries, and where Debian keeps links such as c++ -> g++.
		...['--ro-bind-try', '/etc/ld.so.cache', '/etc/ld.so.cache'],
		...['--ro-bind-try', '/etc/alternatives', '/etc/alternatives'],
	];
}

/** Most systems have /bin as a link into /usr, some as a folder. */
function mountOrLink(path: string): string[] {
	try {
		return lstatSync(path).isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}
