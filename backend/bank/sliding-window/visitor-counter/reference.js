class VisitorCounter {
	constructor(span) {
		this.span = span;
		this.minutes = [];
		// The first visitor who still counts.
		this.first = 0;
		this.most = 0;
	}

	enter(minute) {
		this.minutes.push(minute);
		this.most = Math.max(this.most, this.recent(minute));
	}

	recent(minute) {
		while (this.minutes[this.first] <= minute - this.span) this.first++;
		return this.minutes.length - this.first;
	}

	busiest() {
		return this.most;
	}
}
