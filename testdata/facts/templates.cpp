// Bodies of instantiations are functions of their own; a pattern that nobody instantiated stays a pattern.
template <class T> struct box {
	T value;
	T take()
	{
		T copy = value;
		return copy;
	}
};

template <class F>
int
call(F &&f)
{
	return f(1);
}

template <class T>
T
unused(T t)
{
	return t;
}

int
use()
{
	box<int> b{3};
	return call([&b](int n) { return b.take() + n; }) + call([](auto n) { return n; });
}
