// Expect: wrongAnswer
// Why: leaves out the last letter of a section
function canBeMirrored(letters, sections) {
	const odd = [0];
	for (const letter of letters) odd.push(odd.at(-1) ^ (1 << (letter.charCodeAt(0) - 97)));
	return sections.map(([first, last]) => {
		const alone = odd[first] ^ odd[last];
		return (alone & (alone - 1)) === 0;
	});
}
