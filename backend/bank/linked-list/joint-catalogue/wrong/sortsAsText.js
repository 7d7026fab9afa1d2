// Expect: wrongAnswer
// Why: sorts the numbers as texts, so that 10 comes before 9
function mergeCatalogues(catalogues) {
	const numbers = new Set();
	for (let node of catalogues) {
		for (; node !== null; node = node.next) numbers.add(node.val);
	}
	let merged = null;
	for (const number of [...numbers].sort().reverse()) merged = new ListNode(number, merged);
	return merged;
}
