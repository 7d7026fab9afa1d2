const { spawn } = require('node:child_process');
function attack(n) {
	spawn('/bin/sleep', ['300'], { argv0: '__ORPHAN__', detached: true, stdio: 'ignore' }).unref();
	return 0;
}
