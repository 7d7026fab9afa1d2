// Expect: wrongAnswer
// Why: measures each descent from the hut
function greatestDescent(hut) {
	function lowest(place) {
		return place === null ? Infinity : Math.min(place.val, lowest(place.left), lowest(place.right));
	}
	return hut.val - lowest(hut);
}
