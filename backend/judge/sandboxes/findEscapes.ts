import { readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findPrograms } from '../files/findProgram.ts';
import { temporaryPath } from '../files/temporaryPath.ts';
import { runToEnd } from './runToEnd.ts';
import type { Sandbox } from './sandbox.ts';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const namespaces = process.platform === 'linux' ? ['net', 'pid', 'mnt', 'ipc', 'uts', 'user'] : [];

/**
 * Each line tries something that must fail and prints a word when it does not. bash, because its own /dev/tcp connects without another program.
 * Arguments: port, a secret file, folder to write to ..., then `--` and the namespaces of the host.
 */
const canary = `
port=$1 secret=$2; shift 2
(exec 9<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && echo 'reaches the network'
(read -r line <"$secret") 2>/dev/null && echo 'reads files of this computer'
while [ "$1" != -- ]; do
	(: >"$1/code-sensei-canary") 2>/dev/null && echo "writes to $1"
	shift
done
shift
for space; do
	[ "$(readlink "/proc/self/ns/\${space%%:*}")" = "$space" ] && echo "shares the namespace $space"
done
if [ -r /proc/1/environ ]; then
	while IFS= read -r -d '' variable; do echo "sees the environment of its parent"; done </proc/1/environ
	for descriptor in /proc/self/fd/*; do
		number=\${descriptor##*/}
		[ "$number" -gt 4 ] && [ "$number" -ne 255 ] && ! [ "$descriptor" -ef /dev/null ] && [ -e "$descriptor" ] && echo "inherits descriptor $number"
	done
fi
echo ready
`;

/**
 * Runs canaries in a box: code that tries to connect, to write outside, to read files of the person, to see other processes. Returns what a real
 * sandbox would not have allowed, as the end of a sentence, or why nothing runs at all; empty when all is well.
 */
export async function findEscapes(sandbox: Sandbox, folder: string): Promise<string[]> {
	const bash = findPrograms('bash')[0];
	if (bash === undefined) return ['bash, which the self-test needs, was not found'];
	const secret = temporaryPath(join(folder, 'canary'));
	writeFileSync(secret, 'a secret\n', { mode: 0o644 });
	const server = createServer((socket) => socket.destroy());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	try {
		const address = server.address();
		const port = typeof address === 'object' && address !== null ? address.port : 0;
		const outside = [folder, homedir(), '/tmp/..', '/etc', '/usr', '/dev', '/box'];
		const command = [
			bash,
			'-c',
			canary,
			'canary',
			String(port),
			secret,
			...outside,
			'--',
			...namespaces.map(namespaceLink),
		];
		return await run(sandbox, command, outside);
	} finally {
		server.close();
		rmSync(secret, { force: true });
	}
}

async function run(sandbox: Sandbox, command: readonly string[], outside: readonly string[]): Promise<string[]> {
	const { end, stdout, stderr } = await runToEnd(
		sandbox,
		{
			command: () => command,
			environment: {},
			files: [],
			mounts: [],
			limits: { cpuSeconds: 5, tasks: 16, fileBytes: mebibyte },
			mergePrints: false,
		},
		'',
		{ timeMs: 5000, memoryBytes: 256 * mebibyte, outputBytes: 64 * kibibyte, resultBytes: 0 },
	);
	const said = stdout.toString('utf8').split('\n').filter(Boolean);
	for (const folder of outside)
		if (said.includes(`writes to ${folder}`)) rmSync(join(folder, 'code-sensei-canary'), { force: true });
	if (said.at(-1) === 'ready') return said.slice(0, -1);
	if (end.kind === 'failed') return [end.reason];
	return [...said, stderr.toString('utf8').trim() || `the self-test ended early (${JSON.stringify(end)})`];
}

function namespaceLink(name: string): string {
	return readlinkSync(`/proc/self/ns/${name}`);
}
