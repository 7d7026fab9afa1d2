class Solution {
	public int greatestDescent(TreeNode hut) {
		return descent(hut, hut.val);
	}

	private static int descent(TreeNode place, int highest) {
		if (place == null) return 0;
		int top = Math.max(highest, place.val);
		int below = Math.max(descent(place.left, top), descent(place.right, top));
		return Math.max(top - place.val, below);
	}
}
