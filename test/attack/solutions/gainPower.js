const fs = require('node:fs');
const { spawnSync } = require('node:child_process');
function attack(n) {
	const status = fs.readFileSync('/proc/self/status', 'utf8');
	const field = (name) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1];
	if (process.getuid() === 0 || /[^0]/.test(field('CapEff')) || field('NoNewPrivs') !== '1') return 100;
	if (field('Seccomp') !== '2') return 101;
	const ways = [
		['unshare', '-U', 'true'],
		['unshare', '-r', 'true'],
		['mount', '-t', 'tmpfs', 'none', '/tmp'],
		['su', '-c', 'true'],
		['bwrap', '--ro-bind', '/', '/', 'true'],
	];
	return ways.findIndex(([program, ...given]) => spawnSync(program, given, { stdio: 'ignore' }).status === 0) + 1;
}
