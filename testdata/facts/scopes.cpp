// Lives: declared, built, destroyed at every way out of a scope; temporaries at the end of their expression.
struct lock {
	lock(int id);
	~lock();
	int use();
};
lock make(int id);

int
leave_early(int n)
{
	lock outer(1);
	for (int i = 0; i < n; i++) {
		lock inner(i);
		if (i == 3)
			break;
		if (i == 4)
			continue;
		if (i == 5)
			return inner.use();
	}
	const lock &extended = make(2);
	return make(3).use() + outer.use();
}
