// Expect: wrongAnswer
// Why: turns the numbers into doubles, which have no room for 60 binary digits
function songsToLearn(known) {
	let total = 0n;
	const numbers = known.map(Number);
	for (let song = 0; song < 60; song++) {
		let singers = 0;
		for (const songs of numbers) singers += Math.floor(songs / 2 ** song) % 2;
		total += BigInt(singers * (known.length - singers));
	}
	return total;
}
