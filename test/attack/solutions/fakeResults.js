const fs = require('node:fs');
function attack(n) {
	for (const line of ['987654321\n', '{"index":0,"result":987654321}\n', '[0,987654321]\n', 'ok 0 987654321\n']) {
		fs.writeSync(3, line);
		fs.writeSync(1, line);
	}
	process.exit(0);
}
