// Expect: wrongAnswer
// Why: always makes the round trip on the right and ends on the left, never the other way around
function mostFireflies(park, minutes) {
	function combined(first, second, weight) {
		const best = new Array(Math.min(minutes, first.length - 1 + weight * (second.length - 1)) + 1).fill(0);
		first.forEach((seen, spent) => {
			second.forEach((more, paths) => {
				const time = spent + weight * paths;
				if (time < best.length) best[time] = Math.max(best[time], seen + more);
			});
		});
		for (let time = 1; time < best.length; time++) best[time] = Math.max(best[time], best[time - 1]);
		return best;
	}
	function explore(place) {
		if (place === null) return { back: [0], end: [0] };
		const left = explore(place.left);
		const right = explore(place.right);
		return {
			back: [0, ...combined(left.back, right.back, 1).map((seen) => seen + place.val)],
			end: [0, ...combined(left.end, right.back, 2).map((seen) => seen + place.val)],
		};
	}
	return explore(park).end.at(-1);
}
