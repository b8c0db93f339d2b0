// Parameters that are named before their function: in a type of a generic lambda's body, in a constraint.
template <class T> void take(T &&);

template <class F>
void
go(F f)
{
	f(2, 1);
}

template <class Token>
void
start(Token)
{
	auto initiation = [](auto &&handler, int length) {
		take(static_cast<decltype(handler)>(handler));
		(void)length;
	};
	go(initiation);
}

template <class T>
int
constrained(T a, int b)
	requires requires { a + b; }
{
	return b;
}

int
run()
{
	start(3);
	return constrained(1, 2);
}
