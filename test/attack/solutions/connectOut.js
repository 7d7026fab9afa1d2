const { spawnSync } = require('node:child_process');
function attack(n) {
	const code = `
		const net = require('node:net');
		const tries = [{ port: __PORT__, host: '127.0.0.1' }, { port: __PORT__, host: '::1' }, { path: '__SOCKET__' }];
		for (const one of tries) net.connect(one).on('connect', () => process.exit(7)).on('error', () => {});
		setTimeout(() => process.exit(0), 500);`;
	return spawnSync(process.execPath, ['-e', code]).status === 7 ? 1 : 0;
}
