// Expect: wrongAnswer
// Why: lists a book as often as it occurs
function mergeCatalogues(catalogues) {
	const numbers = [];
	for (let node of catalogues) {
		for (; node !== null; node = node.next) numbers.push(node.val);
	}
	numbers.sort((a, b) => a - b);
	let merged = null;
	for (const number of numbers.reverse()) merged = new ListNode(number, merged);
	return merged;
}
