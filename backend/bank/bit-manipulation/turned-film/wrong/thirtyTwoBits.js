// Expect: wrongAnswer
// Why: calculates with numbers, whose bit operations keep 32 bits only
function turnedCodes(codes, places) {
	return codes.map((code) => {
		let old = Number(code);
		let seen = 0;
		for (let place = 0; place < places; place++) {
			seen = (seen << 1) | (old & 1);
			old >>= 1;
		}
		return BigInt(seen >>> 0);
	});
}
