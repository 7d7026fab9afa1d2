// Expect: wrongAnswer
// Why: compares with the greatest number before those who do not count any more are removed
class VisitorCounter {
	constructor(span) {
		this.span = span;
		this.minutes = [];
		this.first = 0;
		this.most = 0;
	}

	enter(minute) {
		this.minutes.push(minute);
		this.most = Math.max(this.most, this.minutes.length - this.first);
	}

	recent(minute) {
		while (this.minutes[this.first] <= minute - this.span) this.first++;
		return this.minutes.length - this.first;
	}

	busiest() {
		return this.most;
	}
}
