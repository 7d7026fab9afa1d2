// Expect: wrongAnswer
// Why: uses hooks that are empty again only when all others are taken
class Cloakroom {
	constructor(hooks) {
		this.hooks = hooks;
		this.reached = 0;
		this.emptied = [];
		this.coats = new Set();
	}

	hang() {
		let hook;
		if (this.reached < this.hooks) hook = ++this.reached;
		else if (this.emptied.length > 0) hook = this.emptied.sort((a, b) => b - a).pop();
		else return null;
		this.coats.add(hook);
		return hook;
	}

	fetch(hook) {
		if (!this.coats.delete(hook)) return false;
		this.emptied.push(hook);
		return true;
	}
}
