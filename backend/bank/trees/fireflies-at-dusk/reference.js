/**
 * @param {TreeNode | null} park
 * @param {number} minutes
 * @returns {number}
 */
function mostFireflies(park, minutes) {
	// The places in an order in which everything behind a place comes right after it, and how many these are.
	const places = [];
	const sizes = [];
	function list(place) {
		if (place === null) return 0;
		const index = places.push(place.val) - 1;
		sizes.push(0);
		sizes[index] = 1 + list(place.left) + list(place.right);
		return sizes[index];
	}
	list(park);

	// back[i][t] and away[i][t]: the most in t minutes on a walk from place i into its part of the park.
	const back = [];
	const away = [];
	for (let place = places.length - 1; place >= 0; place--) {
		let backHere = [places[place]];
		let awayHere = [places[place]];
		for (let child = place + 1; child < place + sizes[place]; child += sizes[child]) {
			const most = Math.min(minutes, 2 * (sizes[place] - 1));
			const backNext = new Array(Math.min(most, backHere.length + back[child].length) + 1).fill(0);
			const awayNext = new Array(Math.min(most, awayHere.length + back[child].length + 1) + 1).fill(0);
			for (let time = 0; time < backNext.length; time++) backNext[time] = at(backHere, time);
			for (let time = 0; time < awayNext.length; time++) awayNext[time] = at(awayHere, time);
			for (let inside = 0; inside < away[child].length; inside++) {
				for (let before = 0; before < awayHere.length; before++) {
					const time = before + inside + 2;
					if (time < awayNext.length) {
						awayNext[time] = Math.max(awayNext[time], awayHere[before] + at(back[child], inside));
					}
					if (before < backHere.length && time < backNext.length) {
						backNext[time] = Math.max(backNext[time], backHere[before] + at(back[child], inside));
					}
					if (before < backHere.length && time - 1 < awayNext.length) {
						awayNext[time - 1] = Math.max(awayNext[time - 1], backHere[before] + away[child][inside]);
					}
				}
			}
			backHere = rising(backNext);
			awayHere = rising(awayNext);
		}
		back[place] = backHere;
		away[place] = awayHere;
	}
	return away[0][away[0].length - 1];
}

/** The entry for this time; beyond the end everything has been seen. */
function at(list, time) {
	return list[Math.min(time, list.length - 1)];
}

function rising(list) {
	for (let time = 1; time < list.length; time++) list[time] = Math.max(list[time], list[time - 1]);
	return list;
}
