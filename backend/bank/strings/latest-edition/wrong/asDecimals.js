// Expect: wrongAnswer
// Why: reads the beginning of a label as a decimal number
function latestEdition(editions) {
	return editions.reduce((latest, label) => (Number.parseFloat(label) > Number.parseFloat(latest) ? label : latest));
}
