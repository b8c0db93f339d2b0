// Member and base initialisers, references that are aliases, structured bindings, range-for.
struct base {
	base(int);
};
struct derived : base {
	int &size;
	int count = 0;
	derived(int n, int &into) : base(n), size(into), count{n}
	{
		size = count;
	}
};
struct pair {
	int left, right;
};

int
sum(const pair (&pairs)[3])
{
	int total = 0;
	int &alias = total;
	for (const pair &each : pairs) {
		auto [left, right] = each;
		alias += left + right;
	}
	return total;
}
