interface Contra<T> {}

class Expanding<T> implements Contra<Contra<? super Expanding<Expanding<T>>>> {}

class Solution {
	public int attack(int n) {
		Contra<? super Expanding<Integer>> endless = new Expanding<Integer>();
		return 0;
	}
}
