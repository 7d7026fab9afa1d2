const fs = require('node:fs');
function attack(n) {
	for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		for (const what of ['environ', 'cmdline']) {
			try {
				if (fs.readFileSync(`/proc/${pid}/${what}`).includes('sensei-' + 'secret')) return 1;
			} catch {
				// not readable: well
			}
		}
	}
	return fs.existsSync('__CANARY__') ? 2 : 0;
}
