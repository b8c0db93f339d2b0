// Closures: every capture with its mode; written, implicit, init, this, nested.
struct widget {
	int size;
	void grow();
	int measure(int by)
	{
		int local = by;
		auto written = [local, &by, this] { return size + local + by; };
		auto implicit = [&] { grow(); return local; };
		auto init = [twice = local * 2, &alias = by] { return twice + alias; };
		auto nested = [=, this] { return [local] { return local; }(); };
		return written() + implicit() + init() + nested();
	}
};
