const { spawn } = require('node:child_process');
function attack(n) {
	let children = 0;
	try {
		while (children < 300) {
			if (spawn('/bin/sleep', ['60']).pid === undefined) break;
			children++;
		}
	} catch {
		// no more processes to be had
	}
	return children;
}
